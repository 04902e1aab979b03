package io.rankscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.cli.Birds;
import io.rankscope.cli.Rankscope;
import io.rankscope.cli.Rankscope.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateWorkspaceTest {
  @TempDir private Path folder;
  private Path qrels;

  @BeforeEach
  void makeWorkspace() throws IOException {
    Birds.workspace(folder, 2);
    qrels = folder.resolve("qrels.tsv");
  }

  @Test
  void scoresPipelinesAgainstAFile() {
    Outcome outcome =
        evaluate("--qrels", qrels, "-p", "bm25", "-p", "titles", "--measures", "RR@10 P@1");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            system                 queries   RR@10     P@1
            bm25                         3  1.0000  1.0000
            titles                       3  0.6667  0.6667
            titles, answered only        2  1.0000  1.0000
            """);
    assertThat(outcome.err())
        .isEqualTo(
            """
            warning: titles: 1 of 3 judged queries has no hits in the run and counts as 0.
            """);
  }

  @Test
  void givesTheFiguresOfTheRunFile_whenThePipelineIsScoredDirectly() {
    Path run = folder.resolve("text.run");
    Rankscope.run("run", "-w", folder, "-p", "text", "--queries", "dev", "--out", run);
    String measures = "nDCG@10 AP RR P@5 R@100";
    assertThat(
            evaluate("--qrels", qrels, "-p", "text", "--measures", measures, "--per-query").out())
        .isEqualTo(
            Rankscope.run(
                    "evaluate",
                    "--qrels",
                    qrels,
                    "--run",
                    run,
                    "--measures",
                    measures,
                    "--per-query")
                .out());
  }

  @Test
  void scoresTheDefaultPipelineAgainstTheJudgments_whenNothingElseIsNamed() {
    judge("ana", qrels);
    Outcome outcome = evaluate();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.lines().getFirst())
        .isEqualTo(
            "system  queries  nDCG@10  AP(rel=2)  RR(rel=2)@10  P(rel=2)@5  R(rel=2)@100 "
                + " Judged@10");
    assertThat(outcome.lines().get(1)).startsWith("bm25          3   ");
  }

  @Test
  void takesTheMajority_whenThereAreSeveralJudges() throws IOException {
    Path other = Files.writeString(folder.resolve("ben.qrels"), "q8 0 p104 3\nq8 0 p500 0\n");
    judge("ana", qrels);
    judge("ben", other);
    judge("cy", other);
    Outcome outcome = evaluate("--measures", "P@1");
    assertThat(outcome.lines().get(1)).isEqualTo("bm25          3  0.6667");
    assertThat(outcome.err()).startsWith("grades of 3 judges by majority");
  }

  @Test
  void slicesByTheMetadataOfTheSet_andComparesPipelines() {
    Outcome outcome =
        evaluate(
            "--qrels",
            qrels,
            "-p",
            "bm25",
            "-p",
            "titles",
            "--measures",
            "RR",
            "--slice",
            "type",
            "--baseline",
            "bm25");
    assertThat(outcome.out())
        .contains(
            """
            type     system  queries      RR
            entity   bm25          1  1.0000
            entity   titles        1  0.0000
            factoid  bm25          2  1.0000
            factoid  titles        2  1.0000
            """)
        .contains("titles  bm25      RR       -0.3333");
  }

  @Test
  void exitsOne_whenTheGateIsNotPassed() {
    assertThat(evaluate("--qrels", qrels, "--fail-below", "nDCG@10=0.2").code()).isZero();
    assertThat(evaluate("--qrels", qrels, "-p", "titles", "--fail-below", "RR=0.9").code())
        .isEqualTo(1);
  }

  @Test
  void isBadInput_whenNothingIsJudged() {
    Outcome outcome = evaluate();
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("Nobody has graded a query of 'dev' yet.");
    assertThat(folder.resolve("judgments.sqlite")).doesNotExist();
  }

  @Test
  void isWrongUsage_whenBothFormsAreMixedOrAQuerySetIsMissing() throws IOException {
    Path run = Files.writeString(folder.resolve("a.run"), "q7 Q0 p104 1 1 a\n");
    assertThat(evaluate("--qrels", qrels, "--run", run).code()).isEqualTo(2);
    Outcome outcome = Rankscope.run("evaluate", "-w", folder.resolve("shards"), "--qrels", qrels);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("Name a file with --queries.");
  }

  private void judge(String judge, Path file) {
    Outcome outcome = Rankscope.run("judgments", "import", "-w", folder, file, "--judge", judge);
    assertThat(outcome.code()).as(outcome.err()).isZero();
  }

  private Outcome evaluate(Object... more) {
    return Rankscope.run(
        Stream.concat(Stream.of("evaluate", "-w", folder), Stream.of(more)).toArray());
  }
}
