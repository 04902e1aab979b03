package io.rankscope.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.FailureText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrecRunReaderTest {
  @TempDir private Path folder;

  @Test
  void ranksByScoreThenIdAndNamesByTheLastTag_whenLinesAreInNoOrder() throws IOException {
    RankedRun run =
        TrecRunReader.read(
            file(
                """
                q7 Q0 a 1 1.5 first
                # a remark
                q12\tQ0\tx\t1\t-2e1\tfirst\r

                  q7 Q0 b 9 1.5 first
                q7 Q0 段落 2 3 last and more\
                """));
    assertThat(run)
        .isEqualTo(
            new RankedRun(
                "last",
                Map.of(
                    "q7",
                    List.of(passage("段落", 3), passage("b", 1.5f), passage("a", 1.5f)),
                    "q12",
                    List.of(passage("x", -20)))));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "-1.25, -1.25",
    "+3, 3",
    ".5, 0.5",
    "5., 5",
    "1e-3, 0.001",
    "1.5E3, 1500",
    "12.345678, 12.345678",
    "0.1, 0.1",
    "inf, Infinity",
    "-Infinity, -Infinity",
    "1e40, Infinity",
    "1.00000005, 1",
    "123456789012345678901234, 1.2345679E23",
    "0.00000000000000000000000000001, 1e-29",
    "-0.0, -0.0"
  })
  void readsScoresAsFloats_whenTheyAreWrittenInAnyWay(String written, float score)
      throws IOException {
    assertThat(TrecRunReader.read(file("q Q0 d 1 " + written + " t\n")).rankings())
        .isEqualTo(Map.of("q", List.of(passage("d", score))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q7 Q0 a 1 1.5 t;q7 Q0 b 2 1.4 | 2: A run line has six columns, this one has 5.",
        "q7 Q0 a 1 high t | 1: The score \"high\" (column 5) is not a number.",
        "q7 Q0 a 1 NaN t | 1: The score \"NaN\" (column 5) is not a number.",
        "q7 Q0 a 1 1.5f t | 1: The score \"1.5f\" (column 5) is not a number.",
        "q7 Q0 a 1 0x1p3 t | 1: The score \"0x1p3\" (column 5) is not a number.",
        "q7 Q0 a 1 - t | 1: The score \"-\" (column 5) is not a number.",
        "q7 Q0 a 1 3 t;q8 Q0 a 1 3 t;;q7 Q0 a 2 1 t"
            + " | 4: Passage a stands twice under query q7, first in line 1."
      })
  void namesFileAndLine_whenALineIsBad(String lines, String failure) throws IOException {
    Path file = file(lines.replace(';', '\n') + "\n");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> TrecRunReader.read(file))
        .satisfies(bad -> assertThat(FailureText.of(bad).what()).isEqualTo(file + ":" + failure));
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> TrecRunReader.read(file, Runnable::run, 1))
        .satisfies(bad -> assertThat(FailureText.of(bad).what()).isEqualTo(file + ":" + failure));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 20, 60, 100})
  void readsTheSame_whenTheFileIsReadInStretches(long stretchBytes) throws IOException {
    Path file =
        file(
            """
            \uFEFFq7 Q0 a 1 1.5 first
            # a remark
            q12\tQ0\tx\t1\t-2e1\tfirst\r

              q7 Q0 b 9 1.5 first
            q9 Q0 %s 9 1.5 first
            q7 Q0 段落 2 3 last and more\
            """
                .formatted("x".repeat(5000)));
    RankedRun run = TrecRunReader.read(file, Runnable::run, stretchBytes);
    assertThat(run).isEqualTo(TrecRunReader.read(file));
    assertThat(run.rankings()).containsOnlyKeys("q7", "q12", "q9");
  }

  @Test
  void readsEveryLineOnce_whenStretchesEndBesideALineFeed() throws IOException {
    Path file = file("q7 Q0 a 1 2 t\nq7 Q0 b 2 1 t\n");
    assertThat(TrecRunReader.read(file, Runnable::run, 13).rankings())
        .isEqualTo(Map.of("q7", List.of(passage("a", 2), passage("b", 1))));
    assertThat(TrecRunReader.read(file, Runnable::run, 14).rankings())
        .isEqualTo(Map.of("q7", List.of(passage("a", 2), passage("b", 1))));
  }

  @Test
  void findsTheDuplicate_whenManyPassagesShareTheQuery() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      lines.append("q Q0 d").append(i == 4999 ? 17 : i).append(" 0 ").append(-i).append(" t\n");
    }
    Path file = file(lines.toString());
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> TrecRunReader.read(file))
        .satisfies(
            bad ->
                assertThat(FailureText.of(bad).what())
                    .isEqualTo(
                        file + ":5000: Passage d17 stands twice under query q, first in line 18."));
  }

  @Test
  void readsEveryLine_whenLinesAreLongerThanTheBuffer() throws IOException {
    String id = "x".repeat(200_000);
    assertThat(TrecRunReader.read(file("q Q0 a 1 2 t\nq Q0 " + id + " 2 1 t\n")).rankings())
        .isEqualTo(Map.of("q", List.of(passage("a", 2), passage(id, 1))));
  }

  @Test
  void namesTheLastWholeLine_whenAGzipFileIsCutOff() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 20_000; i++) {
        out.write(("q Q0 d" + i + " 0 " + i * 31 % 9973 + " t\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    Path file = folder.resolve("run.gz");
    Files.write(file, packed.toByteArray());
    assertThat(TrecRunReader.read(file).rankings().get("q")).hasSize(20_000);
    Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> TrecRunReader.read(file))
        .satisfies(
            bad ->
                assertThat(bad.what())
                    .isEqualTo("The file breaks off or is damaged after this line."));
  }

  @Test
  void refusesTheLine_whenItIsNotUtf8() throws IOException {
    Path file = folder.resolve("latin1");
    Files.write(file, "q Q0 caf\u00e9 1 2 t\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> TrecRunReader.read(file))
        .satisfies(
            bad ->
                assertThat(FailureText.of(bad).what())
                    .isEqualTo(file + ":1: The line is not UTF-8."));
  }

  @Test
  void saysSo_whenTheRunIsEmpty() throws IOException {
    Path file = file("\n");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> TrecRunReader.read(file))
        .satisfies(bad -> assertThat(bad.what()).isEqualTo("The run is empty."));
  }

  private static ScoredPassage passage(String id, float score) {
    return new ScoredPassage(new PassageId(id), score);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("run"), text);
  }
}
