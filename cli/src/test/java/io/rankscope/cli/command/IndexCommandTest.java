package io.rankscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.cli.Birds;
import io.rankscope.cli.Rankscope;
import io.rankscope.cli.Rankscope.Outcome;
import io.rankscope.engine.inference.BuiltInModel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
  @TempDir private Path folder;
  private Path corpus;
  private Path out;

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus = Birds.write(folder.resolve("birds")).resolve("corpus.jsonl");
    out = folder.resolve("shards");
  }

  @Test
  void printsTheFolderOfEachShard_andTheCountsInWords() {
    Outcome outcome = index("--shards", "3");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.lines())
        .containsExactly(out + "/0", out + "/1", out + "/2")
        .allSatisfy(shard -> assertThat(Path.of(shard)).isDirectoryContaining("glob:**segments_*"));
    assertThat(outcome.err()).matches("6 passages of 6 documents in 3 shards, [0-9.]+ s\n");
  }

  @Test
  void splitsDocumentsIntoSentences_whenAsked() {
    assertThat(index("--split", "sentences", "--max-words", "3").err())
        .startsWith("16 passages of 6 documents in 1 shard,");
  }

  @Test
  void stopsAtABadLine_andLeavesNothingBehind() throws IOException {
    Files.writeString(corpus, "{\"_id\": \"p9\"\n", StandardOpenOption.APPEND);
    Outcome outcome = index();
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("rankscope: " + corpus + ":7").contains("--skip-bad");
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void leavesBadLinesOutAndListsThem_whenAsked() throws IOException {
    Files.writeString(corpus, "nonsense\n", StandardOpenOption.APPEND);
    Outcome outcome = index("--skip-bad");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err())
        .startsWith("skipped " + corpus + ":7")
        .contains("\n1 bad line was left out\n");
  }

  @Test
  void namesTheRepeatedId_whenAnIdStandsTwice() throws IOException {
    Files.write(
        corpus, List.of("{\"_id\": \"p104\", \"text\": \"again\"}"), StandardOpenOption.APPEND);
    Outcome outcome = index();
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains(corpus + ":7", "p104", corpus + ":1");
  }

  @Test
  void cannotOpen_whenThereIsNoCorpus() {
    Path missing = folder.resolve("nothing.jsonl");
    Outcome outcome =
        Rankscope.run("index", "--corpus", missing, "--format", "jsonl", "--out", out);
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).startsWith("rankscope: " + missing + ": ");
  }

  @Test
  void neverTouchesAFolder_whenItIsNotEmpty() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("mine.txt"), "keep me");
    Outcome outcome = index();
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains(out + ": The folder is not empty.");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(out.resolve("mine.txt"));
    }
  }

  @Test
  void namesTheNearestAnalyzer_whenThereIsNoneOfThatName() {
    Outcome outcome = index("--analyzer", "englich");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("'englich'", "Did you mean 'english'?");
  }

  @Test
  void embedsEveryPassage_andSaysWhatCameOfIt() throws IOException {
    Files.write(
        corpus,
        List.of(
            "{\"_id\": \"long\", \"text\": \"" + "word ".repeat(400) + "\"}",
            "{\"_id\": \"empty\", \"text\": \"\"}"),
        StandardOpenOption.APPEND);
    Outcome outcome = index("--model", "builtin:minilm", "--vectors", "int8");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .contains(
            "\n7 passages have vectors\n"
                + "1 passage is longer than the model reads: the vector stands for the beginning"
                + " only\n"
                + "1 passage is empty and got no vector\n");
  }

  @Test
  void saysWhereVectorsAreKeptAndTakesThemOver_whenTheBuildEndedEarly() throws IOException {
    // More than is read ahead of the model, so that some have vectors before the bad line is met.
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 1200; i++) {
      many.append("{\"_id\": \"n%d\", \"text\": \"number %d\"}%n".formatted(i, i));
    }
    Files.writeString(corpus, many.toString(), StandardOpenOption.APPEND);
    String good = Files.readString(corpus);
    Files.writeString(corpus, "nonsense\n", StandardOpenOption.APPEND);
    Outcome broken = index("--model", "builtin:minilm", "--threads", "1");
    assertThat(broken.code()).isEqualTo(3);
    assertThat(broken.err())
        .contains("the vectors computed so far are kept in " + out.resolve(".building"));
    Files.writeString(corpus, good);
    assertThat(index("--model", "builtin:minilm").err())
        .contains("1206 passages have vectors\n")
        .containsPattern("\n[0-9]+ vectors? w(as|ere) taken from a build that had ended early\n");
  }

  @Test
  void saysNothingOfVectors_whenTheyAreOfAnotherBuildThatIsRunning() throws IOException {
    Path staging = Files.createDirectories(out.resolve(".building"));
    Files.writeString(staging.resolve("vectors-0123456789abcdef.log"), "of the other one");
    try (FileChannel lock =
            FileChannel.open(
                staging.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = lock.lock()) {
      Outcome outcome = index("--model", "builtin:minilm");
      assertThat(held.isShared()).isFalse();
      assertThat(outcome.code()).isEqualTo(4);
      assertThat(outcome.err())
          .contains("Another build is writing to the folder.")
          .doesNotContain("goes on from there");
    }
  }

  @Test
  void cannotOpenAndBuildsNothing_whenTheModelIsMissing() {
    Outcome outcome = index("--model", folder.resolve("nowhere"));
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains(folder.resolve("nowhere") + ": There is no model here.");
    assertThat(out).doesNotExist();
  }

  @Test
  void cannotOpenAndBuildsNothing_whenTheModelIsCutOff() throws IOException {
    Path model = BuiltInModel.MINILM.unpack(folder.resolve("data"));
    try (FileChannel graph =
        FileChannel.open(model.resolve("model.onnx"), StandardOpenOption.WRITE)) {
      graph.truncate(10_000_000);
    }
    Outcome outcome = index("--model", model);
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains(model.resolve("model.onnx").toString());
    assertThat(out).doesNotExist();
  }

  @Test
  void namesTheNearestFormatOfVectors_whenThereIsNoneOfThatName() {
    Outcome outcome = index("--model", "builtin:minilm", "--vectors", "int9");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("'int9'", "Did you mean 'int");
    assertThat(index("--vectors", "int8").code()).isEqualTo(2);
  }

  @Test
  void isWrongUsage_whenAnOptionIsMissingOrOfTheWrongKind() {
    assertThat(Rankscope.run("index", "--corpus", corpus).code()).isEqualTo(2);
    assertThat(index("--shards", "many").code()).isEqualTo(2);
    assertThat(index("--shards", "0").code()).isEqualTo(2);
    assertThat(index("--split", "sentences", "--max-words", "5", "--overlap", "5").code())
        .isEqualTo(2);
    assertThat(index("--max-words", "5").code()).isEqualTo(2);
    Outcome format = Rankscope.run("index", "--corpus", corpus, "--format", "xml", "--out", out);
    assertThat(format.code()).isEqualTo(2);
    assertThat(format.err()).contains("xml", "See 'rankscope index --help'.");
    assertThat(out).doesNotExist();
  }

  private Outcome index(Object... more) {
    Object[] words = {"index", "--corpus", corpus, "--format", "beir", "--out", out};
    return Rankscope.run(Stream.concat(Stream.of(words), Stream.of(more)).toArray());
  }
}
