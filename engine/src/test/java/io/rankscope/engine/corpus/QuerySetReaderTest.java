package io.rankscope.engine.corpus;

import static io.rankscope.engine.corpus.CorpusText.gzip;
import static io.rankscope.engine.corpus.CorpusText.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.FailureText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuerySetReaderTest {
  @TempDir Path folder;

  @Test
  void readsNeedAndMetadata_whenTheFileIsJsonLines() {
    Path file =
        write(
            folder.resolve("q"),
            """
            {"_id": "q7", "text": "how long do swallows sleep", "need": "A duration.", "metadata": {"type": "factoid", "difficulty": 2, "hard": true, "none": null, "12": [{"label": "x"}]}}

            {"id": 12, "query": "why do swallows migrate", "metadata": {}}
            """);
    assertThat(QuerySetReader.read("dev", file))
        .isEqualTo(
            new QuerySet(
                "dev",
                List.of(
                    new Query(
                        "dev",
                        "q7",
                        "how long do swallows sleep",
                        "A duration.",
                        Map.of("type", "factoid", "difficulty", "2", "hard", "true")),
                    Query.of("dev", "12", "why do swallows migrate"))));
  }

  @Test
  void readsTwoColumns_whenTheFileIsNeitherJsonNorTopics() {
    Path file = write(folder.resolve("q"), "7\thow long\n12\twhy \"now\n");
    assertThat(read(file)).containsExactly(query("7", "how long"), query("12", "why \"now"));
  }

  @Test
  void readsTopics_whenTheirTagsAreNotClosed() {
    Path file =
        write(
            folder.resolve("q"),
            """

            <top>
            <num> Number: 7
            <title> swallow sleep &amp;
            rest
            <desc> Description:
            How long do swallows sleep?
            <narr> Narrative: Must state a duration. </top>
            <top><head> Tipster <num> Number: 008 <dom> Domain: Birds <title> Topic: Migration: why </top>
            <top>
            <num> Number: 201
            <desc> Description: Only a description.
            <narr> Narrative: As in TREC-4.
            <top><num>9</num><title>closed tags</title></top>
            """);
    assertThat(read(file))
        .containsExactly(
            new Query(
                "dev",
                "7",
                "swallow sleep & rest",
                "How long do swallows sleep?\nMust state a duration.",
                Map.of()),
            query("008", "Migration: why"),
            new Query("dev", "201", "Only a description.", "As in TREC-4.", Map.of()),
            query("9", "closed tags"));
  }

  @Test
  void readsTopics_whenTheyAreXml() {
    Path file =
        write(
            folder.resolve("q"),
            """
            <?xml version="1.0"?>
            <topics task="covid">
              <topic number="1">
                <query>coronavirus origin</query>
                <question>what is the origin?</question>
                <narrative>about its evolution</narrative>
              </topic>
            </topics>
            """);
    assertThat(read(file))
        .containsExactly(
            new Query(
                "dev",
                "1",
                "coronavirus origin",
                "what is the origin?\nabout its evolution",
                Map.of()));
  }

  @Test
  void readsTheSame_whenCompressedAndMarkedAndEndedAsWindowsDoes() {
    String json = "{\"_id\": \"1\", \"text\": \"é\"}\n";
    Path dressed = write(folder.resolve("q"), gzip("\uFEFF\r\n" + json.replace("\n", "\r\n")));
    assertThat(read(dressed)).containsExactly(query("1", "é"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"_id\":\"1\",\"text\":\"a\"}~{\"_id\":\"1\",\"text\":\"b\"} | q:2: The query id \"1\""
            + " stands already in line 1.",
        "{\"_id\":\"1\",\"text\":\" \"}      | q:1: The query \"1\" has no text.",
        "{\"_id\":\"1\"}                     | q:1: The object has no \"text\" or \"query\".",
        "{\"text\":\"a\"}                    | q:1: The object has no \"_id\" or \"id\".",
        "{\"_id\":\"\",\"text\":\"a\"}       | q:1: The id is empty.",
        "{\"_id\":\"1\",\"text\":\"a\",\"metadata\":[]} | q:1: \"metadata\" is an array, not an"
            + " object.",
        "{\"_id\":\"1\",\"text\":\"a\",\"need\":3}      | q:1: \"need\" is a number, not a string.",
        "[{\"_id\":\"1\"}]                   | q:1: The line has no tab between id and text.",
        "1>a~1>b                             | q:2: The query id \"1\" stands already in line 1.",
        "1>a~2>                              | q:2: The query \"2\" has no text.",
        "1>a~~b                              | q:3: The line has no tab between id and text.",
        "1>a>b                               | q:1:4: The line has more than two columns: a second"
            + " tab stands in the text.",
        "<top>~<num> 1 <title>~</top>        | q:1: The query \"1\" has no text.",
        "<top>~<title> a~</top>              | q:1: The id is empty.",
        "<top><num> 1 <title> a~<top><num> 1 <title> b | q:2: The query id \"1\" stands already in"
            + " line 1.",
        "<queries/>                          | q:1: The file holds no <top> or <topic>.",
        "~~                                  | q: The file holds no query.",
      })
  void namesFileAndLine_whenALineIsBad(String content, String expected) {
    boolean markup = content.startsWith("<");
    String text = content.replace('~', '\n');
    Path file = write(folder.resolve("q"), (markup ? text : text.replace('>', '\t')) + "\n");
    assertThat(failure(file)).isEqualTo(expected);
  }

  @Test
  void namesTheLine_whenItIsNotUtf8() {
    Path file =
        write(
            folder.resolve("q"), "1\ta\n2\t\u00e9t\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(failure(file)).isEqualTo("q:2:3: Byte 3 of the line (0xE9) is not UTF-8.");
  }

  @Test
  void saysThatTheFileIsCutOff_whenGzipEndsEarly() {
    byte[] whole = gzip("1\ta\n".repeat(10));
    Path file = write(folder.resolve("q"), Arrays.copyOf(whole, whole.length - 9));
    assertThat(failure(file)).contains("The compressed file ends too early, it was cut off.");
  }

  @Test
  void cannotOpen_whenTheFileIsMissingOrAFolder() {
    assertThatThrownBy(() -> read(folder.resolve("none")))
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("There is no such file.");
    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(CannotOpenException.class)
        .hasMessage("This is a folder, not a query set.");
  }

  private static List<Query> read(Path file) {
    return QuerySetReader.read("dev", file).queries();
  }

  private static Query query(String id, String text) {
    return Query.of("dev", id, text);
  }

  private static String failure(Path file) {
    BadInputException failure =
        catchThrowableOfType(BadInputException.class, () -> QuerySetReader.read("dev", file));
    return FailureText.of(failure).what().replace(file.getParent() + "/", "");
  }
}
