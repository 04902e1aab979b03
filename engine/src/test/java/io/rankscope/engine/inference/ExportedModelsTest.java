package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExportedModelsTest {
  @TempDir private Path folder;

  @Test
  void findsFolders_asOptimumAndTheHubLayThemOut() throws IOException {
    ModelFixture.folder(folder.resolve("optimum"), ModelFixture.mixed());
    ModelFixture.folder(folder.resolve("hub/onnx"), ModelFixture.mixed());
    Files.move(folder.resolve("hub/onnx/tokenizer.json"), folder.resolve("hub/tokenizer.json"));
    assertThat(ExportedModels.in(folder))
        .isEqualTo(
            Map.of(
                "optimum", folder.resolve("optimum/model.onnx"),
                "hub", folder.resolve("hub/onnx/model.onnx")));
  }

  @Test
  void offersEveryGraph_ofAFolderWithSeveral() throws IOException {
    Path model = ModelFixture.folder(folder.resolve("e5"), ModelFixture.mixed());
    Files.copy(model.resolve("model.onnx"), model.resolve("model_quantized.onnx"));
    assertThat(ExportedModels.in(folder))
        .isEqualTo(
            Map.of(
                "e5", model.resolve("model.onnx"),
                "e5/model_quantized", model.resolve("model_quantized.onnx")));
  }

  @Test
  void namesTheOwner_ofFoldersThatLieInOne() throws IOException {
    Path model = hub(folder.resolve("Xenova/e5"), "model.onnx", "model_quantized.onnx");
    Path single = hub(folder.resolve("Xenova/bge"), "model_quantized.onnx");
    assertThat(ExportedModels.in(folder))
        .isEqualTo(
            Map.of(
                "Xenova/e5", model.resolve("onnx/model.onnx"),
                "Xenova/e5/model_quantized", model.resolve("onnx/model_quantized.onnx"),
                "Xenova/bge", single.resolve("onnx/model_quantized.onnx")));
  }

  /** As transformers.js keeps models: graphs in onnx, everything else beside it. */
  private static Path hub(Path home, String... graphs) throws IOException {
    for (String graph : graphs) {
      ModelFixture.mixed().write(home.resolve("onnx").resolve(graph));
    }
    ModelFixture.write(home.resolve("tokenizer.json"), ModelFixture.tokenizer("null"));
    ModelFixture.write(home.resolve("config.json"), "{\"model_type\": \"bert\"}");
    return home;
  }

  @Test
  void passesOver_whatIsNoModel() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    Files.createDirectories(folder.resolve("folder/model.onnx"));
    ModelFixture.write(folder.resolve("no-graph/tokenizer.json"), "{}");
    ModelFixture.mixed().write(folder.resolve("model.onnx"));
    assertThat(ExportedModels.in(folder)).isEmpty();
    assertThat(ExportedModels.in(folder.resolve("nowhere"))).isEmpty();
  }

  @Test
  void offersAGraphWithoutTokenizer_soThatOpeningItTellsWhatIsMissing() {
    Path graph = folder.resolve("no-tokenizer/model.onnx");
    ModelFixture.mixed().write(graph);
    assertThat(ExportedModels.in(folder)).isEqualTo(Map.of("no-tokenizer", graph));
    assertThat(ExportedModels.graph(folder.resolve("no-tokenizer"))).contains(graph);
  }

  @Test
  void readsTheRoleFromTheGraph_ofAModelThatWasOnlyFound() {
    Path states = ModelFixture.folder(folder.resolve("states"), ModelFixture.mixed());
    Path sentence = ModelFixture.folder(folder.resolve("sentence"), ModelFixture.sentence());
    Path one = ModelFixture.folder(folder.resolve("one"), ModelFixture.oneLogit());
    Path two = ModelFixture.folder(folder.resolve("two"), ModelFixture.twoLogits());
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(
                ModelDefinition.found("states", states),
                ModelDefinition.found("sentence", sentence),
                ModelDefinition.found("one", one),
                ModelDefinition.found("two", two)),
            ModelFixture.options())) {
      assertThat(models.names().stream().map(name -> models.facts(name).type()))
          .containsExactly(
              ModelType.ENCODER, ModelType.ENCODER, ModelType.RERANKER, ModelType.RERANKER);
    }
  }

  @Test
  void hasTheSameHash_whetherTheRoleWasSaidOrRead() {
    Path files = ModelFixture.folder(folder.resolve("one"), ModelFixture.oneLogit());
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.found("found", files), ModelDefinition.reranker("said", files)),
            ModelFixture.options())) {
      assertThat(models.facts("found").hash()).isEqualTo(models.facts("said").hash());
    }
  }
}
