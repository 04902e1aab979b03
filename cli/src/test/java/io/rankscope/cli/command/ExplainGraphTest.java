package io.rankscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.cli.Rankscope;
import io.rankscope.cli.Rankscope.Outcome;
import io.rankscope.engine.inference.TinyEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A leg that goes by a graph of one bit a dimension is explained as it was searched. */
class ExplainGraphTest {
  private static final String QUERY = "how tall everest";
  private static final String[] WORDS = {"how", "tall", "everest", "metres", "a"};

  @TempDir private static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Random random = new Random(5);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 12; word++) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      lines.add("{\"_id\": \"p" + i + "\", \"text\": \"" + text.toString().strip() + "\"}");
    }
    Files.write(folder.resolve("corpus.jsonl"), lines);
    Path model = TinyEncoder.USUAL.wide(16).write(folder.resolve("models/tiny"));
    Outcome built =
        Rankscope.run(
            "index",
            "--corpus",
            folder.resolve("corpus.jsonl"),
            "--format",
            "jsonl",
            "--model",
            model,
            "--vectors",
            "binary",
            "--out",
            folder.resolve("shards"));
    assertThat(built.code()).as(built.err()).isZero();
    Files.writeString(
        folder.resolve("workspace.yaml"),
        """
        sources: {all: {shards: [shards/*], vectors: {text_vector: tiny}}}
        pipelines:
          graph: {legs: {dense: {type: vector, field: text_vector, model: tiny}}}
          exact: {legs: {dense: {type: vector, field: text_vector, model: tiny, exact: true}}}
        """);
  }

  private static JsonNode search(String pipeline, int k) {
    Outcome found =
        Rankscope.run("search", "-w", folder, "-p", pipeline, "-k", k, "--format", "json", QUERY);
    assertThat(found.code()).as(found.err()).isZero();
    return JsonMapper.shared().readTree(found.out()).get("hits");
  }

  private static JsonNode explain(String pipeline, String passage) {
    Outcome told =
        Rankscope.run(
            "explain",
            "-w",
            folder,
            "-p",
            pipeline,
            "--passage",
            passage,
            "--format",
            "json",
            QUERY);
    assertThat(told.code()).as(told.err()).isZero();
    return JsonMapper.shared().readTree(told.out());
  }

  @Test
  void hitsKeepTheRankAndTheScoreOfTheSearch_thoughADeeperOneRanksOtherwise() {
    JsonNode hits = search("graph", 10);
    assertThat(search("graph", 1000).findValuesAsString("id").subList(0, 10))
        .as("the graph is approximate")
        .isNotEqualTo(hits.findValuesAsString("id"));

    for (JsonNode hit : hits) {
      JsonNode told = explain("graph", hit.get("id").asString());
      assertThat(told.get("rank")).isEqualTo(hit.get("rank"));
      assertThat(told.get("score")).isEqualTo(hit.get("score"));
    }
  }

  @Test
  void passageThatTheGraphMissed_isNoHitOfTheExplanationEither() {
    List<String> found = search("graph", 10).findValuesAsString("id");
    String missed =
        search("exact", 10).findValuesAsString("id").stream()
            .filter(id -> !found.contains(id))
            .findFirst()
            .orElseThrow();

    JsonNode told = explain("graph", missed);
    assertThat(told.get("rank").isNull()).isTrue();
    assertThat(told.at("/whyNot/reason").asString()).startsWith("It is near enough");
  }

  @Test
  void exactLegIsLookedThroughFurther() {
    String eleventh = search("exact", 11).get(10).get("id").asString();

    assertThat(explain("exact", eleventh).get("rank").intValue()).isEqualTo(11);
  }
}
