package io.rankscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.cli.Birds;
import io.rankscope.cli.Rankscope;
import io.rankscope.cli.Rankscope.Outcome;
import io.rankscope.engine.inference.BuiltInModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pipelines with models, whole and broken, as a shell sees them. */
class ModelsTest {
  @TempDir private static Path data;
  @TempDir private Path folder;

  @BeforeEach
  void makeWorkspace() throws IOException {
    Birds.workspace(folder, 2);
  }

  @Test
  void reranksByLateInteraction_withTheModelThatIsShipped() throws IOException {
    write("models: {minilm: {type: encoder, path: builtin:minilm}}", "minilm");
    JsonNode run = search();
    assertThat(stages(run)).containsExactly("words", "rerank-1");
    assertThat(run.at("/models/minilm").asString()).matches("[0-9a-f]{64}");
    assertThat(run.at("/hits/0/id").asString()).isEqualTo("p104");
    assertThat(run.at("/hits/0/ledger/1/stage").asString()).isEqualTo("rerank-1");
    assertThat(run.at("/warnings")).isEmpty();
  }

  @Test
  void usesAFolder_thatWasOnlyDroppedIn() throws IOException {
    drop("dropped");
    write("name: x", "dropped");
    assertThat(stages(search())).containsExactly("words", "rerank-1");
  }

  @Test
  void showsTheLexicalHits_whenTheModelIsTruncated() throws IOException {
    Path graph = drop("broken").resolve("model.onnx");
    Files.write(graph, Arrays.copyOf(Files.readAllBytes(graph), 1_000_000));
    write("name: x", "broken");
    JsonNode run = search();
    assertThat(run.at("/hits/0/id").asString()).isEqualTo("p104");
    assertThat(run.at("/hits/0/ledger/1/absent").asString()).isNotEmpty();
    assertThat(run.at("/warnings/0").asString())
        .contains("rerank-1")
        .contains(graph + ": The file is no whole ONNX graph")
        .contains("fetch it again");
    assertThat(run.at("/models")).isEmpty();
  }

  @Test
  void failsARunOfAQuerySet_whenTheModelIsTruncated() throws IOException {
    Path graph = drop("broken").resolve("model.onnx");
    Files.write(graph, Arrays.copyOf(Files.readAllBytes(graph), 1_000_000));
    write("name: x", "broken");
    Path out = folder.resolve("run.txt");
    Outcome outcome =
        Rankscope.run("run", "-w", folder, "-p", "p", "--queries", "dev", "--out", out);
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains("no whole ONNX graph").contains(graph.toString());
    assertThat(out).doesNotExist();
  }

  @Test
  void checkNamesEachModel_andWhyOneDoesNotOpen() throws IOException {
    Files.delete(drop("bare").resolve("model.onnx"));
    Files.writeString(folder.resolve("models/bare/model.onnx"), "version https://git-lfs");
    write("models: {minilm: builtin:minilm, gone: models/gone}", "minilm");
    Outcome outcome = Rankscope.run("check", "--quick", folder);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out())
        .containsPattern(
            "model minilm +opens +encoder, 384 dimensions, int8, dynamic, up to 256 tokens,"
                + " 23\\.0 MB, hash [0-9a-f]{12}\n")
        .containsPattern("model bare +does not open +.*model.onnx: The file is no whole ONNX graph")
        .contains("There is no model at 'models/gone'.");
    assertThat(outcome.err()).isEqualTo("2 things are wrong\n");
  }

  @Test
  void refusesAModel_thatRunsOnNoThread() throws IOException {
    write("models: {minilm: builtin:minilm}", "minilm");
    Outcome outcome =
        Rankscope.run("search", "-w", folder, "--model-threads", "0", "-p", "p", "swallows");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("number of threads of a model is '0'");
  }

  private Path drop(String name) throws IOException {
    Path from = BuiltInModel.MINILM.unpack(data);
    Path to = Files.createDirectories(folder.resolve("models").resolve(name));
    for (String file : List.of("model.onnx", "tokenizer.json")) {
      Files.copy(from.resolve(file), to.resolve(file));
    }
    return to;
  }

  private void write(String top, String model) throws IOException {
    Files.writeString(
        folder.resolve("workspace.yaml"),
        top
            + """

            sources: {birds: {shards: [shards/*]}}
            pipelines:
              p:
                legs: {words: {type: lexical, fields: [title, text]}}
                rerank: [{model: %s, depth: 20}]
            query_sets: {dev: queries.jsonl}
            """
                .formatted(model));
  }

  private JsonNode search() {
    Outcome outcome =
        Rankscope.run(
            "search", "-w", folder, "-p", "p", "--format", "json", "how long do swallows sleep");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    return JsonMapper.shared().readTree(outcome.out());
  }

  private static List<String> stages(JsonNode run) {
    return StreamSupport.stream(run.at("/stages").spliterator(), false)
        .map(stage -> stage.path("stage").asString())
        .toList();
  }
}
