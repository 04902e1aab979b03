package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelCatalogueTest {
  @TempDir private Path folder;

  @Test
  void statesTheFacts_ofATinyModel() {
    ModelFixture.folder(folder, ModelFixture.mixed());
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.encoder("tiny", folder)), ModelFixture.options())) {
      ModelFacts facts = models.facts("tiny");
      assertThat(facts)
          .isEqualTo(
              new ModelFacts(
                  "tiny",
                  ModelType.ENCODER,
                  folder.resolve("model.onnx"),
                  facts.hash(),
                  ModelFixture.mixed().bytes().length,
                  "rankscope-test",
                  17,
                  List.of(
                      new TensorFacts("input_ids", "INT64", List.of(-1L, -1L)),
                      new TensorFacts("attention_mask", "INT64", List.of(-1L, -1L)),
                      new TensorFacts("token_type_ids", "INT64", List.of(-1L, -1L))),
                  List.of(new TensorFacts("last_hidden_state", "FLOAT", List.of(-1L, -1L, 3L))),
                  "last_hidden_state",
                  3,
                  facts.settings(),
                  ModelFixture.WORDS.size(),
                  Precision.FLOAT32,
                  List.of("CPUExecutionProvider"),
                  "1.28.0",
                  facts.fileHashes()));
      assertThat(facts.hash()).matches("[0-9a-f]{64}");
    }
  }

  @Test
  void tellsWhichModelsAreLoaded_andLoadsNone() {
    ModelFixture.folder(folder, ModelFixture.mixed());
    ModelCatalogue models =
        new ModelCatalogue(
            List.of(
                ModelDefinition.encoder("tiny", folder),
                ModelDefinition.encoder("gone", folder.resolve("gone"))),
            ModelFixture.options());
    assertThat(models.loaded()).isEmpty();

    ModelFacts tiny = models.facts("tiny");
    assertThatThrownBy(() -> models.facts("gone")).isInstanceOf(CannotOpenException.class);
    assertThat(models.loaded()).containsExactly(tiny);

    models.close();
    assertThat(models.loaded()).isEmpty();
  }

  @Test
  void givesTheSameNumbers_toManyThreadsAtOnce() throws Exception {
    ModelFixture.folder(folder, ModelFixture.mixed());
    ExecutorService workers = Workers.fixed("model-test", 4);
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.encoder("tiny", folder)), ModelFixture.options())) {
      float[] alone = models.encoder("tiny").encode("how tall", TextRole.QUERY).vector();
      List<Future<float[]>> found = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        found.add(
            workers.submit(
                () ->
                    models
                        .encoder("tiny")
                        .encode(List.of("how tall"), TextRole.QUERY, Cancellation.NEVER)
                        .getFirst()
                        .vector()));
      }
      for (Future<float[]> vector : found) {
        assertThat(vector.get()).isEqualTo(alone);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  @Test
  void keepsWhatItsScorersRead_inOnePlaceForAllModels() {
    ModelFixture.folder(folder, ModelFixture.mixed());
    TokenStateCache kept = new TokenStateCache(1_000_000);
    ModelDefinition shorter =
        ModelDefinition.encoder("shorter", folder).with(ModelSettings.FROM_FILES.withMaxTokens(5));
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.encoder("tiny", folder), shorter),
            ModelFixture.options(),
            kept)) {
      models.scorer("tiny").score("how", List.of("tall", "a"), Cancellation.NEVER);
      models.scorer("shorter").score("how", List.of("tall"), Cancellation.NEVER);
      assertThat(kept.size()).isEqualTo(3);
    }
    assertThat(kept.size()).isZero();
  }

  @Test
  void scoresTheSame_withoutMemory() {
    ModelFixture.folder(folder, ModelFixture.mixed());
    TokenStateCache kept = new TokenStateCache(1_000_000);
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.encoder("tiny", folder)), ModelFixture.options(), kept)) {
      List<PairScore> scores =
          models.scorerWithoutMemory("tiny").score("how", List.of("tall", "a"), Cancellation.NEVER);
      assertThat(kept.size()).isZero();
      assertThat(models.scorer("tiny").score("how", List.of("tall", "a"), Cancellation.NEVER))
          .isEqualTo(scores);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"onnx/model.onnx", "onnx", "."})
  void opensAModelThatWasRefused_onceItsTokenizerStandsAboveTheGraph(String path)
      throws IOException {
    Path home = Files.createDirectory(folder.resolve("onnx"));
    ModelFixture.folder(home, ModelFixture.mixed());
    Path tokenizer = Files.move(home.resolve("tokenizer.json"), folder.resolve("elsewhere.txt"));
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.encoder("tiny", folder.resolve(path))),
            ModelFixture.options())) {
      assertThatThrownBy(() -> models.encoder("tiny")).hasMessageContaining("no tokenizer.json");
      Files.move(tokenizer, folder.resolve("tokenizer.json"));

      assertThat(models.encoder("tiny").facts().dimensions()).isEqualTo(3);
    }
  }

  @Test
  void lendsAModel_whileAnotherIsStillOpening() throws Exception {
    ModelFixture.folder(folder, ModelFixture.mixed());
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ModelLoader loader = new ModelLoader(ModelFixture.options());
    ExecutorService workers = Workers.fixed("model-test", 2);
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(
                ModelDefinition.encoder("small", folder), ModelDefinition.encoder("large", folder)),
            definition -> {
              if (definition.name().equals("large")) {
                begun.countDown();
                await(goOn);
              }
              return loader.load(definition);
            },
            TokenStateCache.none())) {
      Future<ModelFacts> large = workers.submit(() -> models.facts("large"));
      await(begun);

      assertThat(workers.submit(() -> models.facts("small")).get(60, TimeUnit.SECONDS).name())
          .isEqualTo("small");
      assertThat(models.loaded()).extracting(ModelFacts::name).containsExactly("small");

      goOn.countDown();
      assertThat(large.get(60, TimeUnit.SECONDS).name()).isEqualTo("large");
    } finally {
      goOn.countDown();
      workers.shutdownNow();
    }
  }

  @Test
  void closesAModel_thatWasBeingOpenedMeanwhile() throws Exception {
    ModelFixture.folder(folder, ModelFixture.mixed());
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<LoadedModel> late = new CompletableFuture<>();
    ModelLoader loader = new ModelLoader(ModelFixture.options());
    ExecutorService workers = Workers.fixed("model-test", 1);
    ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.encoder("large", folder)),
            definition -> {
              begun.countDown();
              await(goOn);
              LoadedModel model = loader.load(definition);
              late.complete(model);
              return model;
            },
            TokenStateCache.none());
    try {
      Future<ModelFacts> large = workers.submit(() -> models.facts("large"));
      await(begun);
      models.close();
      goOn.countDown();

      assertThatThrownBy(() -> large.get(60, TimeUnit.SECONDS))
          .hasRootCauseMessage("the catalogue was closed");
      assertThatThrownBy(() -> late.join().tokenize(List.of("how"), TextRole.QUERY))
          .hasMessage("the model was closed");
    } finally {
      goOn.countDown();
      workers.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void triesAModelAgain_thoughOtherFilesOfItsFolderCannotBeLookedAt() throws IOException {
    ModelFixture.folder(folder, ModelFixture.mixed());
    Path tokenizer = folder.resolve("tokenizer.json");
    byte[] whole = Files.readAllBytes(tokenizer);
    Files.delete(tokenizer);
    // Several, so that one of them is met before the file that comes back.
    for (int i = 0; i < 16; i++) {
      Files.createSymbolicLink(folder.resolve("link-" + i), folder.resolve("gone-" + i));
    }
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.encoder("tiny", folder)), ModelFixture.options())) {
      assertThatThrownBy(() -> models.encoder("tiny")).hasMessageContaining("no tokenizer.json");
      Files.write(tokenizer, whole);

      assertThat(models.encoder("tiny").facts().dimensions()).isEqualTo(3);
    }
  }

  @Test
  void refusesWork_onceClosed() {
    ModelFixture.folder(folder, ModelFixture.mixed());
    ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.encoder("tiny", folder)), ModelFixture.options());
    TextEncoder encoder = models.encoder("tiny");
    models.close();
    assertThatThrownBy(() -> encoder.encode("how", TextRole.QUERY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the model was closed");
    assertThatThrownBy(() -> models.encoder("tiny"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the catalogue was closed");
  }
}
