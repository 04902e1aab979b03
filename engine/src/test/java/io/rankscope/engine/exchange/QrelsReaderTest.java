package io.rankscope.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.FailureText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrelsReaderTest {
  private static final Qrels SWALLOWS =
      new Qrels(
          Map.of(
              "q7", Map.of(new PassageId("p104"), 3, new PassageId("p233"), 0),
              "q12", Map.of(new PassageId("p104"), -1)));

  @TempDir private Path folder;

  @Test
  void readsFourColumns_whenTheFileIsTrec() throws IOException {
    assertThat(
            QrelsReader.read(
                file(
                    """
                    # made by hand

                    q7 0 p104 3\r
                      q7\t0\tp233  0\s
                    #q9 0 x 1
                    q12 0 p104 -1\
                    """)))
        .isEqualTo(SWALLOWS);
  }

  @Test
  void readsThreeColumns_whenTheFileIsBeir() throws IOException {
    String lines = "q7\tp104\t3\r\nq7\tp233\t0\n\nq12\tp104\t-1\n";
    assertThat(QrelsReader.read(file("query-id\tcorpus-id\tscore\n" + lines))).isEqualTo(SWALLOWS);
    assertThat(QrelsReader.read(file("\uFEFF" + lines))).isEqualTo(SWALLOWS);
  }

  @Test
  void keepsBlanksInIds_whenColumnsAreSeparatedByTabs() throws IOException {
    assertThat(QrelsReader.read(file("query-id\tcorpus-id\tscore\nq 7\ta doc\t1\n")))
        .isEqualTo(new Qrels(Map.of("q 7", Map.of(new PassageId("a doc"), 1))));
  }

  @Test
  void unpacks_whenTheFileIsGzip() throws IOException {
    Path packed = folder.resolve("qrels.tsv");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write("q7 0 p104 3\nq7 0 p233 0\nq12 0 p104 -1\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(QrelsReader.read(packed)).isEqualTo(SWALLOWS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q7 0 p104 3;q7 0 p233 | 2: A TREC qrels line has four columns, this one has 3.",
        "q7 0 p104 3;q7 0 p 2 33 0 | 2: A TREC qrels line has four columns, this one has more.",
        "q7 0 p104 1.5 | 1: The grade \"1.5\" is not a whole number.",
        "q7 0 p104 99999999999 | 1: The grade \"99999999999\" is not a whole number.",
        "q7 p104 | 1: This is neither a TREC nor a BEIR qrels line.",
        "query-id~corpus-id~score;q7~p104~yes | 2: The grade \"yes\" is not a whole number.",
        "query-id~corpus-id~score;q7~p104~1~x"
            + " | 2: A BEIR qrels line has three columns, this one has 4.",
        "query-id~corpus-id~score;~p104~1 | 2: An id is empty.",
        "query-id~corpus-id~score | 1: The qrels have a header and no line.",
        "q7 0 p104 3;;# no;q7 0 p104 2"
            + " | 4: Passage p104 is graded twice for query q7: 3 in line 1, 2 in line 4."
      })
  void namesFileAndLine_whenALineIsBad(String lines, String failure) throws IOException {
    Path file = file(lines.replace(';', '\n').replace('~', '\t') + "\n");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> QrelsReader.read(file))
        .satisfies(bad -> assertThat(FailureText.of(bad).what()).isEqualTo(file + ":" + failure));
  }

  @Test
  void saysSo_whenTheFileIsEmptyOrMissing() throws IOException {
    Path empty = file("# nothing\n\n");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> QrelsReader.read(empty))
        .satisfies(
            bad ->
                assertThat(FailureText.of(bad).what()).isEqualTo(empty + ": The qrels are empty."));
    assertThatExceptionOfType(CannotOpenException.class)
        .isThrownBy(() -> QrelsReader.read(folder.resolve("missing")))
        .satisfies(bad -> assertThat(bad.what()).isEqualTo("There is no such file."));
    assertThatExceptionOfType(CannotOpenException.class)
        .isThrownBy(() -> QrelsReader.read(folder))
        .satisfies(bad -> assertThat(bad.what()).isEqualTo("This is a folder, not a file."));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("qrels"), text);
  }
}
