package io.rankscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rankscope.cli.Rankscope.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published test collections beside the project: BM25 through the program gives the figures of
 * Anserini with trec_eval, and the same run file from one shard and from four.
 */
class CollectionsTest {
  private static final double TOLERANCE = 0.001;
  private static final String MEASURES = "nDCG@10 AP RR R@100";
  private static final String WORKSPACE =
      """
      sources:
        all: {shards: [shards/*], fields: {id: id, text: [text]}}
      pipelines:
        flat: {legs: {words: {type: lexical, fields: {contents: 1.0}, k1: 0.9, b: 0.4}}}
        steep: {legs: {words: {type: lexical, fields: {contents: 1.0}, k1: 1.2, b: 0.75}}}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "cranfield, 0.3416, 0.2790, 0.5066, 0.7206, 0.3587, 0.2952, 0.5204, 0.7321",
    "scifact, 0.6789, 0.6401, 0.6506, 0.9253, 0.6826, 0.6398, 0.6509, 0.9282",
    "xquad-en, 0.9674, 0.9589, 0.9589, 0.9966, 0.9685, 0.9603, 0.9603, 0.9966",
    "cisi, 0.3455, 0.1833, 0.5947, 0.4002, 0.3600, 0.1954, 0.5995, 0.4199"
  })
  void givesTheReferenceFigures_fromOneShardAndFromFour(
      String collection,
      double flatNdcg,
      double flatAp,
      double flatRr,
      double flatRecall,
      double steepNdcg,
      double steepAp,
      double steepRr,
      double steepRecall)
      throws IOException {
    Path data = data(collection);
    Path one = index(data, 1);
    Path four = index(data, 4);
    List<List<Double>> figures =
        List.of(
            List.of(flatNdcg, flatAp, flatRr, flatRecall),
            List.of(steepNdcg, steepAp, steepRr, steepRecall));
    for (int i = 0; i < figures.size(); i++) {
      String pipeline = List.of("flat", "steep").get(i);
      Path run = run(four, pipeline, data);
      assertThat(Files.mismatch(run, run(one, pipeline, data)))
          .as("where the runs of one shard and of four differ")
          .isEqualTo(-1);
      assertFigures(data, run, figures.get(i));
    }
  }

  private static Path data(String collection) {
    Path repository = Path.of(System.getProperty("rankscope.repository", ".")).toAbsolutePath();
    Path data = repository.resolveSibling("shared").resolve("data").resolve(collection);
    assumeTrue(
        Files.isDirectory(data),
        () -> "The test collections are not beside the repository: " + data);
    return data;
  }

  private Path index(Path data, int shards) throws IOException {
    Path workspace = Files.createDirectories(folder.resolve(String.valueOf(shards)));
    Files.writeString(workspace.resolve("workspace.yaml"), WORKSPACE);
    done(
        Rankscope.run(
            "index",
            "--corpus",
            data,
            "--format",
            "beir",
            "--analyzer",
            "english",
            "--contents",
            "--shards",
            shards,
            "--out",
            workspace.resolve("shards")));
    return workspace;
  }

  private static Path run(Path workspace, String pipeline, Path data) {
    Path out = workspace.resolve(pipeline + ".run");
    done(
        Rankscope.run(
            "run",
            "-w",
            workspace,
            "-p",
            pipeline,
            "--queries",
            data.resolve("queries.jsonl"),
            "--out",
            out));
    return out;
  }

  private static void assertFigures(Path data, Path run, List<Double> figures) {
    Outcome outcome =
        Rankscope.run(
            "evaluate",
            "--qrels",
            data.resolve("qrels.tsv"),
            "--run",
            run,
            "--measures",
            MEASURES,
            "--format",
            "json");
    done(outcome);
    JsonNode mean =
        JsonMapper.builder().build().readTree(outcome.out()).get("systems").get(0).get("mean");
    List<String> measures = List.of(MEASURES.split(" "));
    for (int i = 0; i < figures.size(); i++) {
      assertThat(mean.get(measures.get(i)).doubleValue())
          .as(run.getFileName() + " " + measures.get(i))
          .isCloseTo(figures.get(i), within(TOLERANCE));
    }
  }

  private static void done(Outcome outcome) {
    assertThat(outcome.code()).as(outcome.err()).isZero();
  }
}
