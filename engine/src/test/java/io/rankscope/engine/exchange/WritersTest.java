package io.rankscope.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NotSavedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WritersTest {
  private static final Qrels QRELS =
      new Qrels(
          Map.of("q7", Map.of(new PassageId("p104"), 3), "q8", Map.of(new PassageId("é"), -1)));

  @TempDir private Path folder;

  @Test
  void writesSixColumnsWithFullScores_whenARunIsWritten() throws IOException {
    Path file = folder.resolve("run.txt");
    TrecRunWriter.write(
        run("my pipeline", Map.of("q7", List.of(passage("b", 0.1f), passage("a", 1e-4f)))), file);
    assertThat(file).hasContent("q7 Q0 b 1 0.1 my_pipeline\nq7 Q0 a 2 1.0E-4 my_pipeline\n");
    assertThat(files()).containsExactly("run.txt");
  }

  @Test
  void givesBackTheSameFloats_whenTheRunIsReadAgain() {
    Random random = new Random(5);
    List<ScoredPassage> passages =
        Stream.iterate(0, i -> i + 1)
            .limit(2000)
            .map(i -> passage("d" + i, Float.intBitsToFloat(random.nextInt() & 0xBF7FFFFF)))
            .toList();
    RankedRun run = run("bm25", Map.of("q", passages));
    Path file = folder.resolve("run.txt");
    TrecRunWriter.write(run, file);
    assertThat(TrecRunReader.read(file)).isEqualTo(run);
  }

  @ParameterizedTest
  @EnumSource(QrelsFormat.class)
  void givesBackTheSameGrades_whenQrelsAreReadAgain(QrelsFormat format) {
    Path file = folder.resolve("qrels");
    QrelsWriter.write(QRELS, file, format);
    assertThat(QrelsReader.read(file)).isEqualTo(QRELS);
  }

  @Test
  void writesTheLayoutOfEachFormat_whenQrelsAreWritten() {
    Qrels one = new Qrels(Map.of("q7", Map.of(new PassageId("p104"), 3)));
    Path file = folder.resolve("qrels");
    QrelsWriter.write(one, file, QrelsFormat.TREC);
    assertThat(file).hasContent("q7 0 p104 3\n");
    QrelsWriter.write(one, file, QrelsFormat.BEIR);
    assertThat(file).hasContent("query-id\tcorpus-id\tscore\nq7\tp104\t3\n");
  }

  @Test
  void leavesWhatWasThere_whenTheRunIsNotPublished() throws IOException {
    Path file = Files.writeString(folder.resolve("run.txt"), "before");
    try (TrecRunWriter writer = TrecRunWriter.create(file, "bm25")) {
      writer.write("q7", List.of(passage("a", 1)));
    }
    assertThat(file).hasContent("before");
    assertThat(files()).containsExactly("run.txt");
  }

  @Test
  void refusesAndLeavesNothing_whenAnIdHoldsABlank() throws IOException {
    Path file = folder.resolve("out");
    RankedRun run = run("bm25", Map.of("q7", List.of(passage("a b", 1))));
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> TrecRunWriter.write(run, file));
    Qrels qrels = new Qrels(Map.of("q\t7", Map.of(new PassageId("a"), 1)));
    for (QrelsFormat format : QrelsFormat.values()) {
      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(() -> QrelsWriter.write(qrels, file, format));
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void saysSo_whenTheFileCannotBeWritten() {
    assertThatExceptionOfType(NotSavedException.class)
        .isThrownBy(() -> TrecRunWriter.create(folder.resolve("missing/run.txt"), "bm25"));
    assertThatExceptionOfType(NotSavedException.class)
        .isThrownBy(() -> QrelsWriter.write(QRELS, folder, QrelsFormat.TREC));
  }

  @Test
  void reportsTheFailure_whenTheDiskIsFull() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "skipped: this system has no /dev/full");
    assertThatExceptionOfType(NotSavedException.class)
        .isThrownBy(() -> QrelsWriter.write(QRELS, full, QrelsFormat.TREC));
  }

  @Test
  void writesThroughALink_whenTheTargetIsOne() throws IOException {
    Path real = Files.writeString(folder.resolve("real"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    QrelsWriter.write(
        new Qrels(Map.of("q7", Map.of(new PassageId("p104"), 3))), link, QrelsFormat.TREC);
    assertThat(real).hasContent("q7 0 p104 3\n");
    assertThat(link).isSymbolicLink();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static RankedRun run(String name, Map<String, List<ScoredPassage>> rankings) {
    return new RankedRun(name, rankings);
  }

  private static ScoredPassage passage(String id, float score) {
    return new ScoredPassage(new PassageId(id), score);
  }
}
