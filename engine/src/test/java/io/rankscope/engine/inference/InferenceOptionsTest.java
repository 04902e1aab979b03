package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.UsageException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InferenceOptionsTest {
  private static final Path CACHE = Path.of("cache");

  @Test
  void usesAllProcessors_whenNothingIsSaid() {
    assertThat(InferenceOptions.of(Map.of(), CACHE))
        .isEqualTo(
            new InferenceOptions(
                Runtime.getRuntime().availableProcessors(), CACHE, Optional.empty()));
  }

  @Test
  void takesThreadsAndRuntime_fromTheEnvironment() {
    assertThat(
            InferenceOptions.of(
                Map.of("RANKSCOPE_MODEL_THREADS", " 3 ", "RANKSCOPE_ONNXRUNTIME", "/opt/ort/lib"),
                CACHE))
        .isEqualTo(new InferenceOptions(3, CACHE, Optional.of(Path.of("/opt/ort/lib"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "9999", "1.5"})
  void refusesInWords_whatIsNoNumberOfThreads(String text) {
    assertThatThrownBy(() -> InferenceOptions.of(Map.of("RANKSCOPE_MODEL_THREADS", text), CACHE))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("RANKSCOPE_MODEL_THREADS is '" + text + "'");
  }
}
