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

class RunCommandTest {
  @TempDir private Path folder;
  private Path workspace;
  private Path out;

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = Birds.workspace(folder.resolve("birds"), 2);
    out = folder.resolve("bm25.run");
  }

  @Test
  void writesTrecLines_withTheScoresThatSearchGives() throws IOException {
    Outcome outcome = run("--queries", "dev", "-k", "1");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).isEqualTo("3 lines for 3 queries in " + out + "\n");
    assertThat(Files.readAllLines(out))
        .satisfiesExactly(
            line -> assertThat(line).matches("q7 Q0 p104 1 [0-9.]+ bm25"),
            line -> assertThat(line).matches("q8 Q0 p500 1 [0-9.]+ bm25"),
            line -> assertThat(line).matches("q12 Q0 p311 1 [0-9.]+ bm25"));
    String score = Files.readAllLines(out).getFirst().split(" ")[4];
    assertThat(
            Rankscope.run(
                    "search",
                    "-w",
                    workspace,
                    "-k",
                    "1",
                    "--format",
                    "json",
                    "how long do swallows sleep")
                .out())
        .contains("\"score\": " + score + ",");
  }

  @Test
  void writesTheSameFile_whateverTheNumberOfShards() throws IOException {
    Path other = Birds.workspace(folder.resolve("other"), 3);
    Path otherOut = folder.resolve("other.run");
    run("--queries", "dev", "-p", "text");
    Rankscope.run("run", "-w", other, "-p", "text", "--queries", "dev", "--out", otherOut);
    assertThat(out).hasSameTextualContentAs(otherOut).isNotEmptyFile();
  }

  @Test
  void readsQueriesFromAFile() throws IOException {
    Path queries = Files.writeString(folder.resolve("my.tsv"), "t1\towls\n");
    assertThat(run("--queries", queries).code()).isZero();
    assertThat(Files.readAllLines(out))
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("t1 Q0 p412 1 "));
  }

  @Test
  void ranksDocumentsByTheirBestPassage_whenAsked() throws IOException {
    Path corpus = folder.resolve("long.jsonl");
    Files.write(
        corpus,
        List.of(
            """
            {"_id": "a", "title": "", "text": "Owls hunt. Owls sleep. Owls fly. Owls eat."}\
            """,
            """
            {"_id": "b", "title": "", "text": "Owls hunt owls. Rivers run. Stones lie."}\
            """,
            """
            {"_id": "c", "title": "", "text": "Rivers carry owls and many other things."}\
            """));
    Path shards = folder.resolve("passages");
    assertThat(
            Rankscope.run(
                    "index",
                    "--corpus",
                    corpus,
                    "--format",
                    "jsonl",
                    "--out",
                    shards,
                    "--shards",
                    "2",
                    "--split",
                    "sentences",
                    "--max-words",
                    "3")
                .code())
        .isZero();
    Path queries = Files.writeString(folder.resolve("q.tsv"), "q1\towls\n");
    Object[] common = {"run", "-w", shards, "--queries", queries, "--out", out, "-k", "2"};
    assertThat(
            Rankscope.run(Stream.concat(Stream.of(common), Stream.of("--by", "document")).toArray())
                .code())
        .isZero();
    assertThat(columns(out)).containsExactly("b", "a");
    Rankscope.run(common);
    assertThat(columns(out)).containsExactly("b#0", "a#3");
  }

  @Test
  void leavesTheOldFile_whenSomethingGoesWrong() throws IOException {
    Files.writeString(out, "what was there\n");
    Path queries = Files.writeString(folder.resolve("bad.tsv"), "t1\towls\nt2 without a tab\n");
    Outcome outcome = run("--queries", queries);
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).startsWith("rankscope: " + queries + ":2: ");
    assertThat(out).hasContent("what was there");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains(".part-"));
  }

  @Test
  void cannotOpen_whenTheFileCannotBeWritten() {
    Path nowhere = folder.resolve("missing/bm25.run");
    Outcome outcome = Rankscope.run("run", "-w", workspace, "--queries", "dev", "--out", nowhere);
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains(nowhere + ": The file could not be written.");
  }

  @Test
  void isWrongUsage_whenThereIsNoSuchQuerySet() {
    Outcome outcome = run("--queries", "dve");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("Did you mean 'dev'?");
    assertThat(run().code()).isEqualTo(2);
    assertThat(out).doesNotExist();
  }

  private static List<String> columns(Path run) throws IOException {
    return Files.readAllLines(run).stream().map(line -> line.split(" ")[2]).toList();
  }

  private Outcome run(Object... more) {
    return Rankscope.run(
        Stream.concat(Stream.of("run", "-w", workspace, "--out", out), Stream.of(more)).toArray());
  }
}
