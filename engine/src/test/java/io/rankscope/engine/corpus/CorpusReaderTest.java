package io.rankscope.engine.corpus;

import static io.rankscope.engine.corpus.CorpusText.failure;
import static io.rankscope.engine.corpus.CorpusText.gzip;
import static io.rankscope.engine.corpus.CorpusText.passage;
import static io.rankscope.engine.corpus.CorpusText.passages;
import static io.rankscope.engine.corpus.CorpusText.rest;
import static io.rankscope.engine.corpus.CorpusText.skipping;
import static io.rankscope.engine.corpus.CorpusText.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every format: compression, encoding, folders, duplicates, progress. */
final class CorpusReaderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(CorpusFormat.class)
  void readsTheSame_whenCompressedAndMarkedAndEndedAsWindowsDoes(CorpusFormat format) {
    String content = sample(format);
    Path plain = write(folder.resolve("plain"), content);
    Path dressed =
        write(folder.resolve("not-called-gz"), gzip("\uFEFF" + content.replace("\n", "\r\n")));
    assertThat(passages(plain, format))
        .containsExactly(passage("a", "", "first é"), passage("b", "", "second"));
    assertThat(passages(dressed, format)).isEqualTo(passages(plain, format));
  }

  @ParameterizedTest
  @EnumSource(CorpusFormat.class)
  void readsTheLastRecord_whenTheFileEndsWithoutALineEnd(CorpusFormat format) {
    assertThat(passages(write(folder.resolve("c"), sample(format).strip()), format)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(CorpusFormat.class)
  void givesNoPassage_whenTheFileIsEmpty(CorpusFormat format) {
    assertThat(passages(write(folder.resolve("c"), ""), format)).isEmpty();
    assertThat(passages(write(folder.resolve("z"), gzip("")), format)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CorpusFormat.class)
  void refusesBytesThatAreNotUtf8_whenTheyStandInARecord(CorpusFormat format) {
    Path file = write(folder.resolve("c"), sample(format).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(failure(file, format)).startsWith("c:").contains("(0xE9) is not UTF-8.");
    assertThat(skipping(file, format).ids()).containsExactly("b");
  }

  @Test
  void readsEveryMember_whenGzipFilesAreJoined() {
    byte[] first = gzip("1\ta\n");
    byte[] second = gzip("2\tb\n");
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    assertThat(passages(write(folder.resolve("c"), joined), CorpusFormat.MSMARCO))
        .containsExactly(passage("1", "", "a"), passage("2", "", "b"));
  }

  @ParameterizedTest
  @EnumSource(BadLines.class)
  void stopsBehindTheLastWholeLine_whenGzipIsCutOff(BadLines policy) {
    byte[] whole = gzip(noise(20_000));
    Path file = write(folder.resolve("c.gz"), Arrays.copyOf(whole, whole.length / 2));
    try (CorpusReader reader = CorpusReader.open(file, CorpusFormat.MSMARCO, policy)) {
      assertThatThrownBy(() -> rest(reader))
          .isInstanceOfSatisfying(
              BadInputException.class,
              failure -> {
                assertThat(failure.what())
                    .isEqualTo("The compressed file ends too early, it was cut off.");
                assertThat(failure.where().orElseThrow().file()).isEqualTo(file.toString());
                assertThat(failure.where().orElseThrow().line()).isGreaterThan(1000);
              });
    }
  }

  @Test
  void namesTheFile_whenGzipIsDamagedOrOnlyAHeader() {
    byte[] bytes = gzip(noise(1000));
    bytes[bytes.length - 6] ^= 0x55;
    assertThat(failure(write(folder.resolve("c"), bytes), CorpusFormat.MSMARCO))
        .startsWith("c:1000: The compressed file is damaged: ");
    assertThat(failure(write(folder.resolve("c"), Arrays.copyOf(bytes, 4)), CorpusFormat.MSMARCO))
        .isEqualTo("c: The compressed file ends too early, it was cut off.");
  }

  @Test
  void readsTheFilesOfTheFormatInOrder_whenAFolderIsNamed() {
    write(folder.resolve("b.tsv"), "2\tb\n");
    write(folder.resolve("a/x.TSV.gz"), gzip("1\ta\n"));
    write(folder.resolve("notes.md"), "no corpus");
    write(folder.resolve(".hidden/y.tsv"), "3\tc\n");
    write(folder.resolve(".z.tsv"), "4\td\n");
    assertThat(passages(folder, CorpusFormat.MSMARCO))
        .containsExactly(passage("1", "", "a"), passage("2", "", "b"));
  }

  @Test
  void namesTheFirstPlace_whenAnIdComesAgainInAnotherFile() {
    Path first = write(folder.resolve("a.tsv"), "1\ta\n2\tb\n");
    write(folder.resolve("b.tsv"), "3\tc\n2\td\n");
    try (CorpusReader reader = CorpusReader.open(folder, CorpusFormat.MSMARCO, BadLines.SKIP)) {
      assertThat(rest(reader)).hasSize(3);
      assertThat(reader.skipped())
          .isEqualTo(
              new SkippedLines(
                  1,
                  List.of(
                      new BadLine(
                          Location.of(folder.resolve("b.tsv"), 2),
                          "The id \"2\" stands already in " + first + ":2."))));
    }
  }

  @Test
  void followsLinks_whenTheFolderOrAFileIsOne() throws IOException {
    Path real = write(folder.resolve("real/corpus.jsonl"), sample(CorpusFormat.BEIR));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real.getParent());
    Files.createDirectory(folder.resolve("linked"));
    Files.createSymbolicLink(folder.resolve("linked/corpus.jsonl"), real);
    assertThat(passages(link, CorpusFormat.BEIR)).hasSize(2);
    assertThat(passages(folder.resolve("linked"), CorpusFormat.BEIR)).hasSize(2);
  }

  @Test
  void saysWhatIsMissing_whenTheCorpusIsNotThere() {
    assertThatThrownBy(() -> passages(folder.resolve("none"), CorpusFormat.JSONL))
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("There is no such file or folder.");
    assertThatThrownBy(() -> passages(folder, CorpusFormat.BEIR))
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("The folder holds no corpus.jsonl.");
    assertThatThrownBy(() -> passages(folder, CorpusFormat.JSONL))
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("The folder holds no file called *.jsonl or *.json or *.ndjson.");
  }

  @Test
  void advisesToSkip_whenALineIsBad() {
    Path file = write(folder.resolve("c.tsv"), "no tab\n");
    assertThatThrownBy(() -> passages(file, CorpusFormat.MSMARCO))
        .isInstanceOfSatisfying(
            BadInputException.class,
            failure ->
                assertThat(failure.remedy())
                    .isEqualTo("Correct it, or leave bad lines out with --skip-bad."));
  }

  @Test
  void countsStoredBytes_whenTheFileIsCompressed() {
    byte[] bytes = gzip(noise(20_000));
    Path file = write(folder.resolve("c.tsv.gz"), bytes);
    try (CorpusReader reader = CorpusReader.open(file, CorpusFormat.MSMARCO, BadLines.STOP)) {
      assertThat(reader.totalBytes()).isEqualTo(bytes.length);
      assertThat(reader.bytesRead()).isZero();
      reader.next();
      assertThat(reader.bytesRead()).isPositive().isLessThan(bytes.length);
      rest(reader);
      assertThat(reader.bytesRead()).isEqualTo(bytes.length);
    }
  }

  @Test
  void givesNothingMore_whenItIsClosed() {
    Path file = write(folder.resolve("c.tsv"), "1\ta\n2\tb\n");
    CorpusReader reader = CorpusReader.open(file, CorpusFormat.MSMARCO, BadLines.STOP);
    reader.next();
    reader.close();
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void readsTheLineWhole_whenItIsManyMegabytesLong() {
    String text = "long é ".repeat(2_000_000);
    Path file = write(folder.resolve("c.tsv"), "1\t" + text + "\n2\tb\n");
    assertThat(passages(file, CorpusFormat.MSMARCO))
        .containsExactly(passage("1", "", text), passage("2", "", "b"));
  }

  private static String sample(CorpusFormat format) {
    return switch (format) {
      case BEIR, JSONL ->
          """
          {"_id": "a", "title": "", "text": "first é"}
          {"_id": "b", "title": "", "text": "second"}
          """;
      case MSMARCO -> "a\tfirst é\nb\tsecond\n";
      case TREC ->
          """
          <DOC>
          <DOCNO>a</DOCNO><TEXT>first é</TEXT>
          </DOC>
          <DOC>
          <DOCNO>b</DOCNO><TEXT>second</TEXT>
          </DOC>
          """;
      case CSV -> "id,text\na,first é\nb,second\n";
    };
  }

  /** Lines that do not compress well, so that half of the bytes is about half of the lines. */
  private static String noise(int lines) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(i).append('\t').append(Long.toHexString(random.nextLong())).append('\n');
    }
    return text.toString();
  }
}
