package io.rankscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.cli.Birds;
import io.rankscope.cli.Rankscope;
import io.rankscope.cli.Rankscope.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Vector legs as a shell sees them: searched, explained, and followed up where they miss. */
class VectorPipelinesTest {
  private static final String QUERY = "how long do swallows sleep";

  @TempDir private static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Birds.write(folder);
    Outcome built =
        Rankscope.run(
            "index",
            "--corpus",
            folder.resolve("corpus.jsonl"),
            "--format",
            "beir",
            "--shards",
            2,
            "--model",
            "builtin:minilm",
            "--out",
            folder.resolve("shards"));
    assertThat(built.code()).as(built.err()).isZero();
  }

  @BeforeEach
  void describe() throws IOException {
    workspace("{type: encoder, path: builtin:minilm}");
  }

  private static void workspace(String model) throws IOException {
    Files.writeString(
        folder.resolve("workspace.yaml"),
        """
        relevant_from: 2
        models: {minilm: %s}
        sources: {birds: {shards: [shards/*], vectors: {text_vector: minilm}}}
        pipelines:
          hybrid:
            legs:
              words: {type: lexical, fields: [title, text], depth: 2}
              dense: {type: vector, field: text_vector, model: minilm, depth: 4}
            fusion: {type: weighted, weights: {words: 0.3, dense: 0.7}, normalize: min-max}
          filtered:
            legs:
              dense: {type: vector, field: text_vector, model: minilm, exact: true}
            filter: {id: [p104, p412]}
          words:
            legs:
              words: {type: lexical, fields: [title, text]}
        query_sets: {dev: queries.jsonl}
        """
            .formatted(model));
  }

  private static JsonNode json(Object... words) {
    Outcome outcome = Rankscope.run(words);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return JsonMapper.shared().readTree(outcome.out());
  }

  @Test
  void ledgerHasBothLegs_withWhatEachAdds_orWhyItIsAbsent() {
    JsonNode run = json("search", "-w", folder, "-p", "hybrid", "--format", "json", QUERY);

    assertThat(run.at("/hits/0/id").asString()).isEqualTo("p104");
    JsonNode ledger = run.at("/hits/0/ledger");
    assertThat(ledger.findValuesAsString("stage")).containsExactly("words", "dense", "fusion");
    assertThat(ledger.at("/1/rank").intValue()).isEqualTo(1);
    assertThat(ledger.at("/1/score").doubleValue()).isBetween(0.7, 1.0);
    assertThat(ledger.at("/1/normalized").doubleValue()).isEqualTo(1);
    assertThat(ledger.at("/1/contribution").doubleValue()).isBetween(0.6999, 0.7001);
    List<String> absences = new ArrayList<>();
    run.at("/hits").forEach(hit -> absences.addAll(hit.findValuesAsString("absent")));
    assertThat(absences).contains("below the cut of 2");
    assertThat(run.at("/models/minilm").asString()).matches("[0-9a-f]{64}");
    assertThat(run.at("/warnings")).isEmpty();
  }

  @Test
  void explanationHasTheTreesOfTheLegsBelowTheFusion() {
    JsonNode tree =
        json(
            "explain",
            "-w",
            folder,
            "-p",
            "hybrid",
            "--passage",
            "p104",
            "--format",
            "json",
            QUERY);

    assertThat(tree.at("/kind").asString()).isEqualTo("fusion");
    assertThat(tree.at("/agrees").booleanValue()).isTrue();
    assertThat(tree.at("/children/1/kind").asString()).isEqualTo("fusion");
    JsonNode vector = tree.at("/children/1/children/0");
    assertThat(vector.at("/kind").asString()).isEqualTo("vector");
    assertThat(vector.at("/field").asString()).isEqualTo("text_vector");
    assertThat(vector.at("/label").asString()).startsWith("(1 + dot product) / 2");
    assertThat(vector.at("/children/0/label").asString()).isEqualTo("dot product");
  }

  @Test
  void nearestSentencesAreHighlights_ofTheHitsThatAVectorLegRanked() {
    JsonNode run = json("search", "-w", folder, "-p", "filtered", "--format", "json", QUERY);
    JsonNode mark = run.at("/hits/0/highlights/0");
    assertThat(mark.at("/kind").asString()).isEqualTo("semantic");
    assertThat(
            run.at("/hits/0/text")
                .asString()
                .substring(mark.at("/start").intValue(), mark.at("/end").intValue()))
        .isEqualTo("Swallows sleep about seven hours.");

    JsonNode plain =
        json("search", "-w", folder, "-p", "filtered", "--semantic", 0, "--format", "json", QUERY);
    assertThat(plain.findValuesAsString("kind")).doesNotContain("semantic");
    assertThat(Rankscope.run("search", "-w", folder, "--semantic", -1, QUERY).err())
        .startsWith("rankscope: --semantic is at least 0, but was -1.");
  }

  @Test
  void explanationNamesTheNearestSentence_whenAnEncoderTakesPart() {
    Outcome told =
        Rankscope.run("explain", "-w", folder, "-p", "filtered", "--passage", "p104", QUERY);
    assertThat(told.lines().get(1))
        .isEqualTo("Nearest to the query: “Swallows sleep about seven hours.”");

    JsonNode words =
        json(
            "explain", "-w", folder, "-p", "words", "--passage", "p104", "--format", "json", QUERY);
    assertThat(words.has("nearest")).isFalse();
  }

  @Test
  void filterLeavesOthersOut_andSaysSo() {
    JsonNode run = json("search", "-w", folder, "-p", "filtered", "--format", "json", QUERY);
    assertThat(run.at("/hits").findValuesAsString("id")).containsExactly("p104", "p412");

    Outcome why =
        Rankscope.run("explain", "-w", folder, "-p", "filtered", "--passage", "p311", QUERY);
    assertThat(why.out()).contains("A filter of the pipeline removes it.");
  }

  @Test
  void refusesAModelWithOtherSettingsThanTheIndexRecorded() throws IOException {
    workspace("{type: encoder, path: builtin:minilm, max_tokens: 16}");
    Outcome outcome = Rankscope.run("search", "-w", folder, "-p", "filtered", QUERY);

    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("The vectors in the field 'text_vector' were made by");
  }

  @Test
  void triageTellsRecallAndWhyRelevantPassagesAreMissing() {
    Outcome outcome =
        Rankscope.run(
            "triage",
            "-w",
            folder,
            "-p",
            "filtered",
            "--qrels",
            folder.resolve("qrels.tsv"),
            "-k",
            "2",
            "--per-query");

    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.lines().get(0)).matches("leg +queries +depth +recall@2 +graph ms +exact ms");
    assertThat(outcome.lines().get(1)).matches("dense +3 +2 +1\\.0000 .*");
    assertThat(outcome.out())
        .containsPattern("a filter removed it +\\d +2\n")
        .contains("2 of 3 relevant passages are not among the first 2\n")
        .containsPattern("q8 +1\\.0000 +p500 +relevant .*a filter removed it\n");
  }

  @Test
  void triageOfOneQueryIsDataForScripts() {
    JsonNode report =
        json("triage", "-w", folder, "-p", "hybrid", "-k", "3", "--format", "json", "swallows");

    assertThat(report.propertyNames())
        .containsExactly(
            "pipeline",
            "leg",
            "field",
            "model",
            "k",
            "depth",
            "queries",
            "meanRecall",
            "neighbourReasons",
            "relevantReasons",
            "perQuery",
            "shards",
            "warnings");
    assertThat(report.at("/depth").intValue()).isEqualTo(4);
    assertThat(report.at("/meanRecall").doubleValue()).isEqualTo(1);
    assertThat(report.at("/perQuery/0").propertyNames())
        .containsExactly(
            "query",
            "recall",
            "graphMillis",
            "exactMillis",
            "judgedRelevant",
            "neighbours",
            "relevant");
  }

  @Test
  void triageNeedsAVectorLegThatPassesOnEnough() {
    assertThat(Rankscope.run("triage", "-w", folder, "-p", "words", QUERY))
        .satisfies(
            outcome -> {
              assertThat(outcome.code()).isEqualTo(2);
              assertThat(outcome.err()).contains("The pipeline 'words' has no vector leg.");
            });
    assertThat(Rankscope.run("triage", "-w", folder, "-p", "hybrid", "--leg", "dens", QUERY).err())
        .contains("has no vector leg 'dens'", "'dense'");
    assertThat(Rankscope.run("triage", "-w", folder, "-p", "hybrid", "-k", "9", QUERY).err())
        .contains("passes on 4 candidates; 9 are to be compared");
  }

  @Test
  void triageSaysThatNothingCountsAsRelevant_whenNoGradeIsHighEnough() throws IOException {
    Path qrels =
        Files.writeString(
            folder.resolve("low.tsv"), "query-id\tcorpus-id\tscore\nq8\tp500\t1\nq7\tp104\t0\n");

    Outcome outcome = Rankscope.run("triage", "-w", folder, "-p", "filtered", "--qrels", qrels);

    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).contains("warning: No grade reaches 2, from which on");
  }

  @Test
  void triageComparesAtLeastOnePassage() {
    Outcome outcome = Rankscope.run("triage", "-w", folder, "-p", "hybrid", "-k", "0", QUERY);

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("rankscope: -k is at least 1, but was 0.");
  }
}
