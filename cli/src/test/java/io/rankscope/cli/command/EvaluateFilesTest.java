package io.rankscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.cli.Birds;
import io.rankscope.cli.Rankscope;
import io.rankscope.cli.Rankscope.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateFilesTest {
  @TempDir private Path folder;
  private Path qrels;
  private Path queries;
  private Path good;
  private Path poor;

  @BeforeEach
  void writeFiles() throws IOException {
    Birds.write(folder);
    qrels = folder.resolve("qrels.tsv");
    queries = folder.resolve("queries.jsonl");
    good =
        Files.write(
            folder.resolve("good.run"),
            List.of(
                "q7 Q0 p104 1 3.5 good",
                "q7 Q0 p311 2 2.5 good",
                "q8 Q0 p500 1 1.5 good",
                "q12 Q0 p311 1 1.25 good"));
    poor =
        Files.write(
            folder.resolve("poor.run"),
            List.of("q7 Q0 p233 1 2 poor", "q7 Q0 p104 2 1 poor", "q99 Q0 p1 1 1 poor"));
  }

  @Test
  void printsMeansOverAllJudgedQueries_andOverTheAnsweredOnes() {
    Outcome outcome = evaluate("--run", good, "--run", poor, "--measures", "AP P@1 Judged@10");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            system               queries      AP     P@1  Judged@10
            good                       3  1.0000  1.0000     1.0000
            poor                       3  0.0833  0.0000     0.3333
            poor, answered only        1  0.2500  0.0000     1.0000
            """);
    assertThat(outcome.err())
        .isEqualTo(
            """
            warning: poor: 2 of 3 judged queries have no hits in the run and count as 0.
            warning: poor: 1 query of the run has no judgments and was ignored: q99.
            """);
  }

  @Test
  void measuresTheUsualOnes_whenNobodySays() {
    assertThat(evaluate("--run", good).lines().getFirst())
        .isEqualTo("system  queries  nDCG@10      AP   RR@10     P@5   R@100  Judged@10");
  }

  @Test
  void printsJsonByContract() {
    Outcome outcome =
        evaluate(
            "--run",
            good,
            "--run",
            poor,
            "--measures",
            "AP",
            "--baseline",
            "poor",
            "--format",
            "json");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            {
              "measures": ["AP"],
              "systems": [{
                "name": "good",
                "queries": 3,
                "mean": {
                  "AP": 1.0
                },
                "perQuery": {
                  "q12": {
                    "AP": 1.0
                  },
                  "q7": {
                    "AP": 1.0
                  },
                  "q8": {
                    "AP": 1.0
                  }
                }
              }, {
                "name": "poor",
                "queries": 3,
                "mean": {
                  "AP": 0.08333333333333333
                },
                "answered": 1,
                "answeredMean": {
                  "AP": 0.25
                },
                "perQuery": {
                  "q12": {
                    "AP": 0.0
                  },
                  "q7": {
                    "AP": 0.25
                  },
                  "q8": {
                    "AP": 0.0
                  }
                }
              }],
              "comparisons": [{
                "baseline": "poor",
                "system": "good",
                "measure": "AP",
                "delta": 0.9166666666666666,
                "ci95": [0.75, 1.0],
                "pValue": 0.25,
                "better": 3,
                "worse": 0,
                "same": 0
              }]
            }
            """);
  }

  @Test
  void printsCsvInFullPrecision() {
    assertThat(
            evaluate(
                    "--run",
                    poor,
                    "--measures",
                    "AP",
                    "--format",
                    "csv",
                    "--per-query",
                    "--queries",
                    queries,
                    "--slice",
                    "type")
                .out())
        .isEqualTo(
            """
            system,slice,query,queries,AP
            poor,,all,3,0.08333333333333333
            poor,type=entity,all,1,0.0
            poor,type=factoid,all,2,0.125
            poor,,q12,1,0.0
            poor,,q7,1,0.25
            poor,,q8,1,0.0
            """);
  }

  @Test
  void addsTablesOfSlicesComparisonsAndQueries_whenAsked() {
    assertThat(
            evaluate(
                    "--run",
                    good,
                    "--run",
                    poor,
                    "--measures",
                    "AP",
                    "--queries",
                    queries,
                    "--slice",
                    "type",
                    "--baseline",
                    "poor",
                    "--per-query")
                .out())
        .isEqualTo(
            """
            system               queries      AP
            good                       3  1.0000
            poor                       3  0.0833
            poor, answered only        1  0.2500

            type     system  queries      AP
            entity   good          1  1.0000
            entity   poor          1  0.0000
            factoid  good          2  1.0000
            factoid  poor          2  0.1250

            system  baseline  measure    delta  95 % interval           p  better  worse  same
            good    poor      AP       +0.9167  +0.7500 … +1.0000  0.2500       3      0     0

            query  system      AP
            q12    good    1.0000
            q12    poor    0.0000
            q7     good    1.0000
            q7     poor    0.2500
            q8     good    1.0000
            q8     poor    0.0000
            """);
  }

  @Test
  void exitsOne_whenAMeanIsBelowTheBound() {
    Outcome outcome =
        evaluate(
            "--run",
            good,
            "--run",
            poor,
            "--measures",
            "P@1",
            "--fail-below",
            "AP=0.3",
            "--fail-below",
            "AP(rel=2)=0.01");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.lines().getFirst())
        .isEqualTo("system               queries     P@1      AP  AP(rel=2)");
    assertThat(outcome.err())
        .contains("\npoor: AP is 0.0833, below 0.3000.\n")
        .doesNotContain("good");
  }

  @Test
  void exitsZero_whenEveryMeanReachesItsBound() {
    assertThat(evaluate("--run", good, "--fail-below", "AP=1.0").code()).isZero();
  }

  @Test
  void tellsRunsApartByTheirPath_whenTheirTagsAreTheSame() throws IOException {
    Path copy = Files.copy(good, folder.resolve("copy.run"));
    assertThat(evaluate("--run", good, "--run", copy, "--measures", "AP").lines())
        .anyMatch(line -> line.startsWith("good "))
        .anyMatch(line -> line.startsWith(copy.toString()));
  }

  @Test
  void namesFileAndLine_whenARunRepeatsAPassage() throws IOException {
    Files.writeString(poor, "q7 Q0 p104 1 2 poor\nq8 Q0 p1 1 1 poor\nq7 Q0 p104 2 1 poor\n");
    Outcome outcome = evaluate("--run", poor);
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("rankscope: " + poor + ":3: ").contains("p104");
  }

  @Test
  void namesFileAndLine_whenALineIsMalformed() throws IOException {
    Files.writeString(poor, "q7 Q0 p104 1 2 poor\nq7 Q0 p1 1 high poor\n");
    assertThat(evaluate("--run", poor).err()).startsWith("rankscope: " + poor + ":2: ");
    Files.writeString(qrels, "q7 0 p104 3\nq7 0 p233 good\n");
    Outcome outcome = evaluate("--run", good);
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).startsWith("rankscope: " + qrels + ":2: ");
  }

  @Test
  void cannotOpen_whenAFileIsMissing() {
    Path missing = folder.resolve("missing.run");
    Outcome outcome = evaluate("--run", missing);
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).startsWith("rankscope: " + missing + ": ");
  }

  @Test
  void namesTheNearestMeasure_whenOneIsMistyped() {
    Outcome outcome = evaluate("--run", good, "--measures", "nDGC@10");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("\"nDGC@10\" is not a measure", "nDCG");
  }

  @Test
  void isWrongUsage_whenOptionsDoNotFitTogether() {
    assertThat(Rankscope.run("evaluate", "--qrels", qrels).code()).isEqualTo(2);
    assertThat(evaluate("--run", good, "--slice", "type").code()).isEqualTo(2);
    assertThat(evaluate("--run", good, "-p", "bm25").code()).isEqualTo(2);
    assertThat(evaluate("--run", good, "--fail-below", "nDCG@10").code()).isEqualTo(2);
    assertThat(evaluate("--run", good, "--format", "xml").code()).isEqualTo(2);
    Outcome baseline = evaluate("--run", good, "--baseline", "god");
    assertThat(baseline.code()).isEqualTo(2);
    assertThat(baseline.err()).contains("Did you mean 'good'?");
    Outcome slice = evaluate("--run", good, "--queries", queries, "--slice", "typ");
    assertThat(slice.code()).isEqualTo(3);
    assertThat(slice.err()).contains("The nearest is type.");
  }

  private Outcome evaluate(Object... more) {
    return Rankscope.run(
        Stream.concat(Stream.of("evaluate", "--qrels", qrels), Stream.of(more)).toArray());
  }
}
