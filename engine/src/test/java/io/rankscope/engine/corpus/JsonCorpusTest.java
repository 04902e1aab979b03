package io.rankscope.engine.corpus;

import static io.rankscope.engine.corpus.CorpusText.failure;
import static io.rankscope.engine.corpus.CorpusText.passage;
import static io.rankscope.engine.corpus.CorpusText.passages;
import static io.rankscope.engine.corpus.CorpusText.skipping;
import static io.rankscope.engine.corpus.CorpusText.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonCorpusTest {
  @TempDir Path folder;

  @Test
  void readsBeir_whenTheFolderOrTheFileIsNamed() {
    Path file =
        write(
            folder.resolve("corpus.jsonl"),
            """
            {"_id": "p104", "title": "Swallows", "text": "Swallows sleep about seven hours.", "metadata": {"a": [1]}}
            {"_id": "p233", "title": "", "text": ""}
            """);
    write(folder.resolve("queries.jsonl"), "{\"_id\": \"q7\", \"text\": \"sleep\"}\n");
    List<Passage> expected =
        List.of(
            passage("p104", "Swallows", "Swallows sleep about seven hours."),
            passage("p233", "", ""));
    assertThat(passages(folder, CorpusFormat.BEIR)).isEqualTo(expected);
    assertThat(passages(file, CorpusFormat.BEIR)).isEqualTo(expected);
  }

  @Test
  void acceptsTheNamesInUse_whenOtherToolsWroteTheFile() {
    Path file =
        write(
            folder.resolve("c.jsonl"),
            """
            {"id": 7, "contents": "a"}
            {"docid": "b", "passage": "b", "title": null}

            {"_id": "c#1", "text": "c", "title": "C", "doc": "c"}
            {"_id": "d#1", "id": "ignored", "text": "d", "document": 12}
            """);
    assertThat(passages(file, CorpusFormat.JSONL))
        .containsExactly(
            passage("7", "", "a"),
            passage("b", "", "b"),
            new Passage(new PassageId("c#1"), "c", "C", "c"),
            new Passage(new PassageId("d#1"), "12", "", "d"));
  }

  @Test
  void keepsEveryCharacter_whenTextIsEscapedOrBeyondTheBasicPlane() {
    Path file =
        write(
            folder.resolve("c.jsonl"),
            "{\"_id\":\"1\",\"text\":\" \\ud83d\\ude00\\t\\\"x\\\" 😀 e\u0301 \uFFFD \"}\n");
    assertThat(passages(file, CorpusFormat.JSONL))
        .containsExactly(passage("1", "", " 😀\t\"x\" 😀 e\u0301 \uFFFD "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\": \"a\"}                        | c.jsonl:2: The object has no \"_id\" or \"id\""
            + " or \"docid\".",
        "{\"_id\": \"\", \"text\": \"a\"}         | c.jsonl:2: The id is empty.",
        "{\"_id\": \" \", \"text\": \"a\"}        | c.jsonl:2: The id is empty.",
        "{\"_id\": true, \"text\": \"a\"}         | c.jsonl:2: \"_id\" is a boolean, not a string"
            + " or a number.",
        "{\"_id\": \"x\"}                         | c.jsonl:2: The object has no \"text\" or"
            + " \"contents\" or \"passage\".",
        "{\"_id\": \"x\", \"text\": null}         | c.jsonl:2: The object has no \"text\" or"
            + " \"contents\" or \"passage\".",
        "{\"_id\": \"x\", \"text\": [\"a\"]}      | c.jsonl:2: \"text\" is an array, not a string.",
        "{\"_id\": \"x\", \"text\": \"a\", \"title\": 3} | c.jsonl:2: \"title\" is a number, not a"
            + " string.",
        "{\"_id\": \"x\", \"text\": \"a\", \"doc\": \"\"} | c.jsonl:2: The document is empty.",
        "{\"_id\": \"x\", \"text\": \"\\ud800\"}  | c.jsonl:2: The text holds half a surrogate"
            + " pair, which is not text.",
        "[1]                                      | c.jsonl:2: The line is not a JSON object.",
        "null                                     | c.jsonl:2: The line is not a JSON object.",
        "{\"_id\": \"ok\", \"text\": \"again\"}   | c.jsonl:2: The id \"ok\" stands already in"
            + " c.jsonl:1.",
      })
  void namesFileAndLine_whenALineIsBad(String line, String expected) {
    Path file =
        write(folder.resolve("c.jsonl"), "{\"_id\": \"ok\", \"text\": \"\"}\n" + line + "\n");
    assertThat(failure(file, CorpusFormat.JSONL)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"_id\": \"x\", \"text\": \"a\"               | 25: The line is not JSON: Unexpected"
            + " end-of-input: expected close marker for Object.",
        "{\"_id\": \"x\", \"text\": \"a\"} {}           | 27: The line is not JSON: Trailing token"
            + " (`JsonToken.START_OBJECT`) found after value.",
        "{\"_id\": \"x\", \"_id\": \"y\", \"text\": \"a\"} | 21: The line is not JSON: Duplicate"
            + " property \"_id\".",
        "{'_id': 'x', 'text': 'a'}                     | 2: The line is not JSON: Unexpected"
            + " character (''' (code 39)): was expecting double-quote to start property name.",
      })
  void saysWhereTheLineIsNotJson_whenItIsNot(String line, String expected) {
    Path file = write(folder.resolve("c.jsonl"), "\n" + line + "\n");
    assertThat(failure(file, CorpusFormat.JSONL)).isEqualTo("c.jsonl:2:" + expected);
  }

  @Test
  void refusesTheId_whenItIsLongerThanATermMayBe() {
    String id = "é".repeat(PassageFields.MAX_ID_BYTES / 2);
    Path file =
        write(
            folder.resolve("c.jsonl"),
            "{\"_id\":\"%s\",\"text\":\"\"}\n{\"_id\":\"%sé\",\"text\":\"\"}\n".formatted(id, id));
    assertThat(failure(file, CorpusFormat.JSONL))
        .isEqualTo("c.jsonl:2: The id is longer than 32000 bytes.");
  }

  @Test
  void countsAndListsBadLines_whenTheyAreSkipped() {
    Path file =
        write(
            folder.resolve("c.jsonl"),
            """
            {"_id": "a", "text": "1"}
            nonsense
            {"_id": "b", "text": "2"}
            {"_id": "a", "text": "3"}
            {"_id": "c"}
            {"_id": "d", "text": "4"}
            """);
    CorpusText.Skipping skipping = skipping(file, CorpusFormat.JSONL);
    assertThat(skipping.ids()).containsExactly("a", "b", "d");
    assertThat(skipping.skipped()).hasSize(3);
    assertThat(skipping.skipped().get(0)).startsWith("2: The line is not JSON: ");
    assertThat(skipping.skipped().subList(1, 3))
        .containsExactly(
            "4: The id \"a\" stands already in " + file + ":1.",
            "5: The object has no \"text\" or \"contents\" or \"passage\".");
  }

  @Test
  void listsOnlyTheFirst_whenManyLinesAreBad() {
    Path file = write(folder.resolve("c.jsonl"), "x\n".repeat(SkippedLines.LISTED + 17));
    try (CorpusReader reader = CorpusReader.open(file, CorpusFormat.JSONL, BadLines.SKIP)) {
      assertThat(reader.next()).isEmpty();
      assertThat(reader.skipped().count()).isEqualTo(SkippedLines.LISTED + 17);
      assertThat(reader.skipped().first()).hasSize(SkippedLines.LISTED);
    }
  }
}
