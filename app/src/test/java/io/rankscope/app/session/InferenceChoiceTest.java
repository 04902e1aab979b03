package io.rankscope.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.inference.InferenceOptions;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InferenceChoiceTest {
  @TempDir private Path home;

  @Test
  void leavesToTheEnvironment_whatIsNotChosen() {
    try (Settings settings = TemporarySettings.in(home)) {
      assertThat(InferenceChoice.of(settings).options()).isEqualTo(InferenceOptions.ofUser());
    }
  }

  @Test
  void followsTheSettings() {
    try (Settings settings = TemporarySettings.in(home)) {
      settings.set(Preferences.MODEL_THREADS, 3);
      settings.set(Preferences.ONNX_RUNTIME, " /opt/onnxruntime/lib ");
      InferenceOptions options = InferenceChoice.of(settings).options();
      assertThat(options.threads()).isEqualTo(3);
      assertThat(options.runtimeFolder()).isEqualTo(Optional.of(Path.of("/opt/onnxruntime/lib")));
    }
  }
}
