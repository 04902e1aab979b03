package io.rankscope.engine.corpus;

import static io.rankscope.engine.corpus.CorpusText.failure;
import static io.rankscope.engine.corpus.CorpusText.passage;
import static io.rankscope.engine.corpus.CorpusText.passages;
import static io.rankscope.engine.corpus.CorpusText.skipping;
import static io.rankscope.engine.corpus.CorpusText.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsvCorpusTest {
  @TempDir Path folder;

  @Test
  void readsColumnsByName_whenTheyStandInAnyOrder() {
    Path file =
        write(
            folder.resolve("c.csv"),
            "\uFEFFText,ignored,doc, ID ,title\r\n"
                + "\"two\r\nlines, and \"\"quotes\"\"\",x,d1,1,T\r\n"
                + "\r\n"
                + "bare\"quote,x,,2,\r\n");
    assertThat(passages(file, CorpusFormat.CSV))
        .containsExactly(
            new Passage(new PassageId("1"), "d1", "T", "two\nlines, and \"quotes\""),
            passage("2", "", "bare\"quote"));
  }

  @Test
  void givesBackWhatWasWritten_whateverTheFieldsHold() throws IOException {
    Random random = new Random(31);
    List<String> pieces = List.of("a", " ", ",", "\"", "\n", "\rx", "é", "😀", "'", ";", "#");
    List<Passage> written = new ArrayList<>();
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("id", "title", "text");
      for (int i = 0; i < 500; i++) {
        StringBuilder field = new StringBuilder();
        random.ints(random.nextInt(8), 0, pieces.size()).forEach(n -> field.append(pieces.get(n)));
        written.add(passage("p" + i, field.toString().strip(), field.toString()));
        csv.writeRecord("p" + i, written.getLast().title(), written.getLast().text());
      }
    }
    Path file = write(folder.resolve("c.csv"), text.toString());
    assertThat(passages(file, CorpusFormat.CSV)).isEqualTo(written);
  }

  @Test
  void refusesTheLine_whenItIsTooLong() throws Exception {
    byte[] bytes = "id,text\n1,too long\n2,b\n".getBytes(StandardCharsets.UTF_8);
    LineInput lines = new LineInput(new ByteArrayInputStream(bytes), 8);
    try (CsvPassageParser parser = new CsvPassageParser(Path.of("c.csv"), lines)) {
      assertThatThrownBy(parser::next).hasMessage("The line is longer than 8 bytes.");
      assertThat(parser.next()).contains(passage("2", "", "b"));
    }
  }

  @Test
  void goesOnWithTheNextLine_whenARecordIsBad() {
    Path file =
        write(
            folder.resolve("c.csv"),
            """
            id,text
            1,a
            2,b,c
            3
            ,d
            4,"closed"early
            5,"never closed
            6,"fine
            still"
            1,e
            7,"also never closed
            8,f
            """);
    assertThat(failure(file, CorpusFormat.CSV))
        .isEqualTo("c.csv:3: The record has 3 fields, the header has 2.");
    assertThat(skipping(file, CorpusFormat.CSV))
        .isEqualTo(
            new CorpusText.Skipping(
                List.of("1", "6", "8"),
                List.of(
                    "3: The record has 3 fields, the header has 2.",
                    "4: The record has 1 fields, the header has 2.",
                    "5: The id is empty.",
                    "6: A quote is closed in the middle of a field.",
                    "7: A quote is closed in the middle of a field.",
                    "10: The id \"1\" stands already in " + file + ":2.",
                    "11: A quote that opens in this record is not closed.")));
  }

  @Test
  void refusesTheRecord_whenACarriageReturnStandsInIt() {
    Path file = write(folder.resolve("c.csv"), "id,text\n1,a\rb\n2,\"a\rb\"\n");
    assertThat(skipping(file, CorpusFormat.CSV))
        .isEqualTo(
            new CorpusText.Skipping(
                List.of("2"),
                List.of("2: A carriage return that ends no line stands outside of quotes.")));
  }

  @Test
  void namesTheLineOfTheByte_whenItIsNotUtf8() {
    Path file =
        write(
            folder.resolve("c.csv"),
            "id,text\n1,\"a\n\u00e9\"\n2,b\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(skipping(file, CorpusFormat.CSV))
        .isEqualTo(
            new CorpusText.Skipping(
                List.of("2"), List.of("3: Byte 1 of the line (0xE9) is not UTF-8.")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1,a              | The header has no column \"_id\" or \"id\" or \"docid\".",
        "id;text          | The header has no column \"_id\" or \"id\" or \"docid\".",
        "id,body          | The header has no column \"text\" or \"contents\" or \"passage\".",
        "id,text,ID       | The header names \"id\" twice.",
        "\"id\"x,text     | A quote is closed in the middle of a field.",
      })
  void stopsAtTheHeader_evenWhenBadLinesAreSkipped(String header, String expected) {
    Path file = write(folder.resolve("c.csv"), header + "\n1,a\n");
    assertThatThrownBy(() -> skipping(file, CorpusFormat.CSV))
        .isInstanceOf(BadInputException.class)
        .hasMessage(expected);
    assertThat(failure(file, CorpusFormat.CSV)).isEqualTo("c.csv:1: " + expected);
  }
}
