package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InferenceOptionsTest {
  private static final Path CACHE = Path.of("target", "inference-cache");

  @Test
  void usesAllProcessors_whenNothingIsSaid() {
    assertThat(InferenceOptions.of(Map.of(), CACHE))
        .isEqualTo(
            new InferenceOptions(
                Runtime.getRuntime().availableProcessors(), CACHE, Optional.empty()));
  }

  @Test
  void takesThreadsAndRuntime_fromTheEnvironment() {
    InferenceOptions options =
        InferenceOptions.of(
            Map.of("RANKSCOPE_MODEL_THREADS", " 3 ", "RANKSCOPE_ONNXRUNTIME", "/opt/ort/lib"),
            CACHE);

    assertThat(options.threads()).isEqualTo(3);
    assertThat(options.runtimeFolder()).contains(Path.of("/opt/ort/lib"));
    assertThat(options.cacheFolder()).isEqualTo(CACHE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "9999", "1.5"})
  void refusesInWords_whatIsNoNumberOfThreads_onceItIsNeeded(String text) {
    InferenceOptions options = InferenceOptions.of(Map.of("RANKSCOPE_MODEL_THREADS", text), CACHE);

    assertThatThrownBy(options::threads)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("RANKSCOPE_MODEL_THREADS is '" + text + "'");
    assertThat(options.withThreads(2).threads()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1025})
  void boundsWhatIsChosen_likeTheEnvironment(int threads) {
    InferenceOptions options = InferenceOptions.of(Map.of(), CACHE);

    assertThatThrownBy(() -> options.withThreads(threads))
        .isInstanceOfSatisfying(
            UsageException.class,
            refused -> assertThat(refused.remedy()).contains("from 1 to 1024"))
        .hasMessage("The number of threads of a model is '" + threads + "'.");
  }

  @Test
  void opensNoModel_whenTheEnvironmentCannotBeMeant(@TempDir Path folder) {
    Path model = TinyEncoder.USUAL.write(folder);
    InferenceOptions options =
        InferenceOptions.of(Map.of("RANKSCOPE_MODEL_THREADS", "many"), CACHE);
    try (ModelCatalogue models =
        new ModelCatalogue(List.of(ModelDefinition.encoder("tiny", model)), options)) {
      assertThat(models.names()).containsExactly("tiny");
      assertThatThrownBy(() -> models.encoder("tiny"))
          .hasMessageContaining("RANKSCOPE_MODEL_THREADS is 'many'");
    }
  }
}
