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

class JudgmentsCommandTest {
  @TempDir private Path folder;
  private Path qrels;
  private Path out;

  @BeforeEach
  void makeWorkspace() throws IOException {
    Birds.workspace(folder, 2);
    qrels = folder.resolve("qrels.tsv");
    out = folder.resolve("out.qrels");
  }

  @Test
  void givesBackWhatWasTakenIn() {
    Outcome taken = importing(qrels, "--judge", "ana");
    assertThat(taken)
        .isEqualTo(new Outcome(0, "", "5 judgments added to 'dev', 0 stood already\n"));
    Outcome given = exporting();
    assertThat(given).isEqualTo(new Outcome(0, "", "5 grades of 3 queries in " + out + "\n"));
    assertThat(out)
        .hasContent(
            """
            q12 0 p311 3
            q7 0 p104 3
            q7 0 p233 0
            q7 0 p311 1
            q8 0 p500 2
            """);
  }

  @Test
  void changesNothing_whenAFileIsTakenInAgain() {
    importing(qrels, "--judge", "ana");
    assertThat(importing(qrels, "--judge", "ana").err())
        .isEqualTo("0 judgments added to 'dev', 5 stood already\n");
  }

  @Test
  void showsTheGradeBesideTheHit_onceTheQueryIsJudged() throws IOException {
    Outcome asked = Rankscope.run("search", "-w", folder, "--format", "json", "-k", "1", "storks");
    String id = asked.out().replaceAll("(?s).*\"id\": \"(q-[0-9a-f]{12})\".*", "$1");
    Path lines = Files.writeString(folder.resolve("typed.qrels"), id + " 0 p500 2\n");
    Files.writeString(
        folder.resolve("queries.jsonl"), "{\"_id\": \"" + id + "\", \"text\": \"storks\"}\n");
    Files.writeString(
        folder.resolve("workspace.yaml"),
        Files.readString(folder.resolve("workspace.yaml")).replace("dev:", "adhoc:"));
    importing(lines, "--judge", "ana");
    assertThat(Rankscope.run("search", "-w", folder, "storks").out())
        .contains("p500  [2 Relevant]  Storks");
    assertThat(Rankscope.run("search", "-w", folder, "--format", "json", "storks").out())
        .contains("\"grade\": 2,");
  }

  @Test
  void asksForAChoice_whenThereAreSeveralJudges() throws IOException {
    importing(qrels, "--judge", "ana");
    importing(
        Files.writeString(folder.resolve("b"), "q7 0 p104 1\nq7 0 p311 1\n"), "--judge", "ben");
    importing(Files.writeString(folder.resolve("c"), "q7 0 p104 1\n"), "--judge", "cy");
    Outcome unasked = exporting();
    assertThat(unasked.code()).isEqualTo(2);
    assertThat(unasked.err()).contains("ana, ben, cy", "--rule majority|median|adjudicated");
    assertThat(out).doesNotExist();
    assertThat(exporting("--rule", "majority").code()).isZero();
    assertThat(out).content().contains("q7 0 p104 1\n");
    assertThat(exporting("--judge", "ana").code()).isZero();
    assertThat(out).content().contains("q7 0 p104 3\n");
    Outcome adjudicated = exporting("--rule", "adjudicated");
    assertThat(out).content().doesNotContain("q7 0 p104").contains("q7 0 p311 1\n");
    assertThat(adjudicated.err())
        .contains("1 pair left out: judges disagree and nobody adjudicated");
    assertThat(exporting("--judge", "ana", "--rule", "median").code()).isEqualTo(2);
  }

  @Test
  void leavesOutWhatCannotBeJudged_andCountsIt() throws IOException {
    Path lines =
        Files.writeString(
            folder.resolve("ana.jsonl"),
            """
            {"judge": "ana", "query": "q7", "passage": "p104", "grade": 3}
            {"judge": "ana", "query": "q7", "passage": "p420", "cannot": "I read no Japanese"}
            """);
    assertThat(importing(lines).code()).isZero();
    assertThat(exporting().err())
        .isEqualTo(
            "1 grade of 1 query in " + out + "\n1 judgment left out: the judge could not judge\n");
    assertThat(out).hasContent("q7 0 p104 3");
  }

  @Test
  void writesBeir_whenAsked() {
    importing(qrels, "--judge", "ana");
    exporting("--format", "beir");
    assertThat(out).content().startsWith("query-id\tcorpus-id\tscore\nq12\tp311\t3\n");
  }

  @Test
  void takesNothingIn_whenAGradeIsOutsideTheScale() throws IOException {
    Path five = Files.writeString(folder.resolve("five"), "q7 0 p104 3\nq7 0 p311 5\n");
    Outcome outcome = importing(five, "--judge", "ana");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).startsWith("rankscope: " + five + ":2: Grade 5 is not on the scale");
    Outcome nothing = exporting();
    assertThat(nothing.code()).isEqualTo(3);
    assertThat(importing(five, "--judge", "ana", "--map", "5=3,4=2").code()).isZero();
    exporting();
    assertThat(out).content().contains("q7 0 p311 3\n");
    assertThat(importing(five, "--judge", "ana", "--map", "5=7").code()).isEqualTo(2);
    assertThat(importing(five, "--judge", "ana", "--map", "five=3").code()).isEqualTo(2);
  }

  @Test
  void takesNothingIn_whenALineIsBad() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad"), "q7 0 p104 3\nq7 0 p311\n");
    Outcome outcome = importing(bad, "--judge", "ana");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).startsWith("rankscope: " + bad + ":2: ");
    assertThat(exporting().code()).isEqualTo(3);
  }

  @Test
  void saysWhatIsUnknown_andTakesItInAllTheSame() throws IOException {
    Path odd = Files.writeString(folder.resolve("odd"), "q7 0 p999 3\nq99 0 p104 1\n");
    Outcome outcome = importing(odd, "--judge", "ana");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).contains("q99", "p999", "2 judgments added to 'dev'");
  }

  @Test
  void isBadInput_whenThereIsNothingToExport() {
    Outcome outcome = exporting();
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("The workspace has no judgments.");
    assertThat(folder.resolve("judgments.sqlite")).doesNotExist();
  }

  @Test
  void neverOverwritesADatabase_whenItCannotBeUsed() throws IOException {
    Path database =
        Files.writeString(folder.resolve("judgments.sqlite"), "not a database, but mine");
    Outcome outcome = importing(qrels, "--judge", "ana");
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains(database.toString());
    assertThat(database).hasContent("not a database, but mine");
    Outcome search = Rankscope.run("search", "-w", folder, "storks");
    assertThat(search.code()).isZero();
    assertThat(search.err()).contains("warning: no grades are shown.");
  }

  @Test
  void isWrongUsage_whenNothingIsNamedToDo() {
    assertThat(Rankscope.run("judgments").code()).isEqualTo(2);
    assertThat(Rankscope.run("judgments", "export", "-w", folder).code()).isEqualTo(2);
  }

  private Outcome importing(Path file, Object... more) {
    return Rankscope.run(
        Stream.concat(Stream.of("judgments", "import", "-w", folder, file), Stream.of(more))
            .toArray());
  }

  private Outcome exporting(Object... more) {
    return Rankscope.run(
        Stream.concat(Stream.of("judgments", "export", "-w", folder, "--out", out), Stream.of(more))
            .toArray());
  }
}
