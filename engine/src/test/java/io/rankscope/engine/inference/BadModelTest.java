package io.rankscope.engine.inference;

import static io.rankscope.engine.inference.GraphBuilder.ANY;
import static io.rankscope.engine.inference.GraphBuilder.FLOAT;
import static io.rankscope.engine.inference.GraphBuilder.INT64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.RankscopeException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a model is said in a sentence, with what to do. */
final class BadModelTest {
  @TempDir private Path folder;

  private AbstractThrowableAssert<?, ? extends Throwable> opening(ModelDefinition model) {
    return assertThatThrownBy(
            () -> {
              try (ModelCatalogue models =
                  new ModelCatalogue(List.of(model), ModelFixture.options())) {
                models.facts(model.name());
              }
            })
        .isInstanceOfSatisfying(RankscopeException.class, e -> assertThat(e.remedy()).isNotBlank());
  }

  private AbstractThrowableAssert<?, ? extends Throwable> opening(GraphBuilder graph) {
    return opening(ModelDefinition.encoder("bad", ModelFixture.folder(folder, graph)));
  }

  private AbstractThrowableAssert<?, ? extends Throwable> openingReranker(GraphBuilder graph) {
    return opening(ModelDefinition.reranker("bad", ModelFixture.folder(folder, graph)));
  }

  @Test
  void refusesATruncatedGraph_whereverItEnds() throws IOException {
    byte[] whole = ModelFixture.mixed().bytes();
    ModelFixture.folder(folder, ModelFixture.mixed());
    for (int length = 0; length < whole.length; length += 1 + whole.length / 40) {
      Files.write(folder.resolve("model.onnx"), Arrays.copyOf(whole, length));
      opening(ModelDefinition.encoder("bad", folder))
          .isInstanceOf(CannotOpenException.class)
          .hasMessageStartingWith("The file is no whole ONNX graph: ");
    }
  }

  @Test
  void refusesGraphsWithinGraphs_withoutEnd() throws IOException {
    ModelFixture.folder(folder, ModelFixture.mixed());
    WireWriter graph = new WireWriter();
    for (int depth = 0; depth < 2_000; depth++) {
      WireWriter branch = new WireWriter().message(6, graph);
      graph = new WireWriter().message(1, new WireWriter().text(4, "If").message(5, branch));
    }
    Files.write(folder.resolve("model.onnx"), new WireWriter().message(7, graph).toBytes());
    opening(ModelDefinition.encoder("bad", folder))
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("The file is no whole ONNX graph: graphs within graphs go deeper than 64.");
  }

  @Test
  void findsNoGraph_whereAFolderHasItsName() throws IOException {
    ModelFixture.folder(folder, ModelFixture.mixed());
    Files.delete(folder.resolve("model.onnx"));
    Files.createDirectory(folder.resolve("model.onnx"));
    opening(ModelDefinition.encoder("bad", folder)).hasMessage("The folder holds no ONNX file.");
  }

  @Test
  void refusesAPointerFile_inPlaceOfTheGraph() {
    ModelFixture.folder(folder, ModelFixture.mixed());
    ModelFixture.write(
        folder.resolve("model.onnx"),
        "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 90000000\n");
    opening(ModelDefinition.encoder("bad", folder))
        .isInstanceOf(CannotOpenException.class)
        .hasMessageStartingWith("The file is no whole ONNX graph: ");
  }

  @Test
  void namesTheOpset_whenItIsTooNew() {
    opening(ModelFixture.mixed().opset(99))
        .isInstanceOf(CannotOpenException.class)
        .hasMessage(
            "The graph needs operator set 99 (file format 8), newer than this ONNX Runtime"
                + " understands.");
    opening(ModelFixture.mixed().irVersion(99))
        .hasMessage(
            "The graph needs operator set 17 (file format 99), newer than this ONNX Runtime"
                + " understands.");
  }

  @Test
  void refusesAnUnknownOperator() {
    opening(
            ModelFixture.lookedUp(ModelFixture.WORDS.size(), "input_ids")
                .node("NoSuchThing", List.of("looked_up"), "last_hidden_state")
                .output("last_hidden_state", FLOAT, ANY, ANY, ModelFixture.DIMENSIONS))
        .isInstanceOf(CannotOpenException.class)
        .hasMessageStartingWith("ONNX Runtime refuses the graph: ")
        .hasMessageContaining("NoSuchThing");
  }

  @Test
  void saysWhatIsMissing_whenAFileIsGone() throws IOException {
    ModelFixture.folder(folder, ModelFixture.mixed());
    Files.delete(folder.resolve("tokenizer.json"));
    opening(ModelDefinition.encoder("bad", folder)).hasMessage("The model has no tokenizer.json.");
    Files.delete(folder.resolve("model.onnx"));
    opening(ModelDefinition.encoder("bad", folder)).hasMessage("The folder holds no ONNX file.");
    opening(ModelDefinition.encoder("bad", folder.resolve("nowhere")))
        .hasMessage("There is no model here.");
  }

  @Test
  void namesTheFileThatMayNotBeRead() throws IOException {
    ModelFixture.folder(folder, ModelFixture.mixed());
    Path graph = folder.resolve("model.onnx");
    assumeTrue(
        Files.getFileStore(graph).supportsFileAttributeView("posix"), "skipped: no permissions");
    Files.setPosixFilePermissions(graph, Set.of());
    assumeFalse(Files.isReadable(graph), "skipped: this user may read everything");
    opening(ModelDefinition.encoder("bad", folder))
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("The file cannot be read.");
  }

  @Test
  void asksWhichGraphIsMeant_whenThereAreSeveral() throws IOException {
    ModelFixture.folder(folder, ModelFixture.mixed());
    Files.move(folder.resolve("model.onnx"), folder.resolve("a.onnx"));
    Files.copy(folder.resolve("a.onnx"), folder.resolve("b.onnx"));
    opening(ModelDefinition.encoder("bad", folder))
        .hasMessage("The folder holds 2 ONNX files and none is called model.onnx.");
  }

  @Test
  void refusesATokenizerThatIsNone() {
    ModelFixture.folder(folder, ModelFixture.mixed());
    ModelFixture.write(folder.resolve("tokenizer.json"), "{\"version\": \"1.0\"}");
    opening(ModelDefinition.encoder("bad", folder))
        .isInstanceOf(CannotOpenException.class)
        .hasMessageStartingWith("The tokenizer cannot be used: ");
    ModelFixture.write(folder.resolve("tokenizer.json"), "{\"version\": ");
    opening(ModelDefinition.encoder("bad", folder))
        .hasMessageStartingWith("The file is not JSON: ");
  }

  @Test
  void namesInputs_thatItCannotFill() {
    opening(ModelFixture.mixed("input_ids", "attention_mask", "pixel_values"))
        .hasMessage(
            "The graph wants inputs that Rankscope cannot fill: pixel_values INT64[-1, -1].");
    opening(
            new GraphBuilder()
                .input("input_ids", FLOAT, ANY, ANY)
                .node("Identity", List.of("input_ids"), "last_hidden_state")
                .output("last_hidden_state", FLOAT, ANY, ANY))
        .hasMessage(
            "The graph's input is input_ids FLOAT[-1, -1]; it should be integers in two"
                + " dimensions.");
    opening(
            new GraphBuilder()
                .input("attention_mask", INT64, ANY, ANY)
                .node("Identity", List.of("attention_mask"), "logits")
                .output("logits", INT64, ANY, ANY))
        .hasMessage("The graph has no input 'input_ids'.");
    opening(
            new GraphBuilder()
                .input("input_ids", INT64, 4, ANY)
                .node("Identity", List.of("input_ids"), "logits")
                .output("logits", INT64, 4, ANY))
        .hasMessage("The graph takes exactly 4 texts at a time.");
  }

  @Test
  void namesTheOutputs_whenTheirRankIsUnexpected() {
    GraphBuilder deep =
        ModelFixture.lookedUp(ModelFixture.WORDS.size(), "input_ids", "attention_mask")
            .longs("axis0", new long[] {1}, 0)
            .node("Unsqueeze", List.of("looked_up", "axis0"), "deep")
            .output("deep", FLOAT, 1, ANY, ANY, ModelFixture.DIMENSIONS);
    opening(deep)
        .isInstanceOf(CannotOpenException.class)
        .hasMessage(
            "The graph gives [deep FLOAT[1, -1, -1, 3]]; an encoder gives [batch, dimensions] or"
                + " [batch, sequence, dimensions].");
    openingReranker(deep)
        .hasMessage(
            "The graph gives [deep FLOAT[1, -1, -1, 3]]; a reranker gives one or two logits a"
                + " pair.");
    openingReranker(ModelFixture.sentence())
        .hasMessageStartingWith("The graph gives [sentence_embedding FLOAT[-1, 3]]; a reranker");
  }

  @Test
  void saysWhatCame_whenTheGraphGivesAnotherShapeThanItDeclares() {
    opening(
            ModelFixture.masked(
                    ModelFixture.lookedUp(ModelFixture.WORDS.size(), "input_ids", "attention_mask"))
                .node("ReduceSum", List.of("own"), "one", GraphBuilder.attribute("keepdims", 1))
                .node("Identity", List.of("one"), "last_hidden_state")
                .output("last_hidden_state", FLOAT, ANY, ANY, ANY))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "The model 'bad' gave 'last_hidden_state' as [1, 1, 1] for 1 × 3 tokens, not in 3"
                + " dimensions that fit.");
  }

  @Test
  void refusesAVocabulary_thatIsLargerThanTheEmbedding() {
    opening(
            ModelFixture.lookedUp(5, "input_ids", "attention_mask")
                .node("Identity", List.of("looked_up"), "last_hidden_state")
                .output("last_hidden_state", FLOAT, ANY, ANY, ModelFixture.DIMENSIONS))
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("The tokenizer gives ids up to 9, and the graph has embeddings for 5 only.");
  }

  /** The table hides behind an addition, so that only running the graph shows its size. */
  @Test
  void saysThatAnIdIsUnknown_whenTheGraphFindsOut() {
    opening(
            ModelFixture.textInputs("input_ids", "attention_mask")
                .floats("table", new long[] {5, 3}, ModelFixture.table(5))
                .floats("zero", new long[] {1}, 0)
                .node("Add", List.of("table", "zero"), "hidden")
                .node("Gather", List.of("hidden", "input_ids"), "last_hidden_state")
                .output("last_hidden_state", FLOAT, ANY, ANY, 3))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "The tokenizer gave the model 'bad' an id or a position that it does not have.");
  }

  @Test
  void refusesValues_thatAreNotNumbers() {
    opening(
            ModelFixture.lookedUp(ModelFixture.WORDS.size(), "input_ids", "attention_mask")
                .floats("nan", new long[] {1}, Float.NaN)
                .node("Mul", List.of("looked_up", "nan"), "last_hidden_state")
                .output("last_hidden_state", FLOAT, ANY, ANY, ModelFixture.DIMENSIONS))
        .isInstanceOf(BadInputException.class)
        .hasMessage("The model 'bad' gave a value that is not a finite number (NaN).");
    openingReranker(
            ModelFixture.weighed()
                .floats("infinity", new long[] {1}, Float.POSITIVE_INFINITY)
                .node("Squeeze", List.of("total", "axis2"), "score")
                .node("Mul", List.of("score", "infinity"), "logits")
                .output("logits", FLOAT, ANY, 1))
        .hasMessage("The model 'bad' gave a value that is not a finite number (Infinity).");
  }

  /** The tokens of a text to the power of 24: even the shortest text asks for a terabyte. */
  @Test
  void saysThatThereIsNotEnoughMemory_whenOneTextAloneAsksForTooMuch() {
    opening(
            ModelFixture.lookedUp(ModelFixture.WORDS.size(), "input_ids", "attention_mask")
                .node("Shape", List.of("input_ids"), "shape")
                .longs("second", new long[] {1}, 1)
                .node("Gather", List.of("shape", "second"), "tokens")
                .node("Mul", List.of("tokens", "tokens"), "tokens2")
                .node("Mul", List.of("tokens2", "tokens2"), "tokens4")
                .node("Mul", List.of("tokens4", "tokens4"), "tokens8")
                .node("Mul", List.of("tokens8", "tokens8"), "tokens16")
                .node("Mul", List.of("tokens16", "tokens8"), "tokens24")
                .node("ConstantOfShape", List.of("tokens24"), "zeros")
                .node("ReduceSum", List.of("zeros"), "zero", GraphBuilder.attribute("keepdims", 0))
                .node("Add", List.of("looked_up", "zero"), "last_hidden_state")
                .output("last_hidden_state", FLOAT, ANY, ANY, ModelFixture.DIMENSIONS))
        .isInstanceOf(BadInputException.class)
        .hasMessage("There is not enough memory to run the model 'bad' on a text of 3 tokens.");
  }

  private static GraphBuilder external(String location) {
    return ModelFixture.textInputs("input_ids", "attention_mask")
        .externalFloats("table", new long[] {ModelFixture.WORDS.size(), 3}, location)
        .node("Gather", List.of("table", "input_ids"), "last_hidden_state")
        .output("last_hidden_state", FLOAT, ANY, ANY, 3);
  }

  private static void writeTable(Path file) throws IOException {
    float[] table = ModelFixture.table(ModelFixture.WORDS.size());
    ByteBuffer raw = ByteBuffer.allocate(4 * table.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : table) {
      raw.putFloat(value);
    }
    Files.write(file, raw.array());
  }

  @Test
  void readsExternalData_onlyFromItsOwnFolder() throws IOException {
    opening(external("model.onnx_data"))
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("The graph keeps weights in 'model.onnx_data', and that file is missing.");

    Path outside = folder.resolve("secret.bin");
    writeTable(outside);
    Path inside = folder.resolve("inside");
    for (String location :
        List.of("../secret.bin", outside.toString(), "a/../../secret.bin", "no\0path")) {
      ModelFixture.folder(inside, external(location));
      opening(ModelDefinition.encoder("bad", inside))
          .isInstanceOf(CannotOpenException.class)
          .hasMessage(
              "The graph asks for weights in '"
                  + location
                  + "', outside its own folder; that is not read.");
    }
    ModelFixture.folder(inside, external("link.bin"));
    Files.createSymbolicLink(inside.resolve("link.bin"), outside);
    opening(ModelDefinition.encoder("bad", inside))
        .hasMessage(
            "The graph asks for weights in 'link.bin', outside its own folder; that is not read.");
  }

  @Test
  void hashesExternalData_withTheGraph() throws IOException {
    ModelFixture.folder(folder, external("model.onnx_data"));
    writeTable(folder.resolve("model.onnx_data"));
    String first = hash();
    byte[] changed = Files.readAllBytes(folder.resolve("model.onnx_data"));
    changed[4] ^= 1;
    Files.write(folder.resolve("model.onnx_data"), changed);
    assertThat(hash()).isNotEqualTo(first);
  }

  private String hash() {
    try (ModelCatalogue models =
        new ModelCatalogue(
            List.of(ModelDefinition.encoder("external", folder)), ModelFixture.options())) {
      assertThat(models.facts("external").fileHashes())
          .containsOnlyKeys("model.onnx", "model.onnx_data", "tokenizer.json");
      return models.facts("external").hash();
    }
  }

  @Test
  void refusesMoreTokens_thanTheModelHasPositions() {
    ModelFixture.folder(folder, ModelFixture.mixed());
    ModelFixture.write(
        folder.resolve("config.json"),
        "{\"model_type\": \"roberta\", \"max_position_embeddings\": 66}");
    opening(ModelDefinition.encoder("bad", folder).with(ModelSettings.FROM_FILES.withMaxTokens(65)))
        .isInstanceOf(BadInputException.class)
        .hasMessage("max_tokens is 65, and the model has positions for 3 to 64.");
  }

  @Test
  void wordsEachFailure_withTheFileItIsAbout() {
    ModelFixture.folder(folder, ModelFixture.mixed().opset(99));
    opening(ModelDefinition.encoder("bad", folder))
        .satisfies(
            e ->
                assertThat(FailureText.of(e).what())
                    .startsWith(
                        folder.resolve("model.onnx") + ": The graph needs operator set 99"));
  }
}
