package io.rankscope.engine.search;

import static io.rankscope.engine.search.SearchFixture.ids;
import static io.rankscope.engine.search.SearchFixture.passage;
import static io.rankscope.engine.search.SearchFixture.pipeline;
import static io.rankscope.engine.search.SearchFixture.searchLucene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.IndexSettings.Joined;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LuceneSyntaxTest {
  private static final LexicalLeg LEG = LexicalLeg.over("words", Map.of("title", 1f, "text", 1f));

  @TempDir Path folder;
  private Source source;
  private PinnedSource birds;

  @BeforeEach
  void build() {
    source =
        SearchFixture.source(
            folder,
            1,
            "english",
            Joined.NONE,
            List.of(
                passage("p1", "Swallows", "Swallows sleep about seven hours"),
                passage("p2", "A gulp", "A swallow is also a gulp of water"),
                passage("p3", "Owls", "Owls sleep by day and hunt by night")));
    birds = source.pin();
  }

  @AfterEach
  void close() {
    birds.close();
    source.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "swallows            | p1 p2",
        "title:swallows      | p1",
        "+swallows -gulp     | p1",
        "\"sleep by day\"    | p3",
        "\"sleep hours\"~3   | p1",
        "hun*                | p3",
        "sw?llow             | p1 p2",
        "swalow~1            | p1 p2",
        "sleep AND night     | p3",
        "/ow[ln]/            | p3",
        "id:p2               | p2",
      })
  void syntaxIsLucenes(String query, String found) {
    try (PinnedRun run = searchLucene(birds, pipeline(LEG), query, 10)) {
      assertThat(ids(run.run())).containsExactlyInAnyOrder(found.split(" ", -1));
      assertThat(run.run().warnings()).isEmpty();
    }
  }

  @Test
  void operatorOfTheLegIsTheParsersDefault() {
    LexicalLeg and = LexicalLeg.builder("words", LEG.fields()).operator(Operator.AND).build();

    try (PinnedRun run = searchLucene(birds, pipeline(and), "sleep night", 10)) {
      assertThat(ids(run.run())).containsExactly("p3");
    }
  }

  @Test
  void unreadableQueriesAreNamed_withTheColumn() {
    assertUnreadable("swallows AND (gulp", 19, "The query ends too early");
    assertUnreadable("swallows )gulp", 10, "The query cannot be read from ')gulp' on.");
    assertUnreadable("title:", 7, "The query ends too early");
    assertUnreadable("\"open phrase", 13, "The query ends too early");
    assertUnreadable("[a TO", 6, "The query ends too early");
    assertUnreadable("/open pattern", 14, "The query ends too early");
    assertUnreadable("owls AND OR", 10, "The query cannot be read from 'OR' on.");
    assertUnreadable("owls\nAND )", 5, "The query cannot be read from ')' on.");
    assertUnreadable("*llow", 0, "'*' or '?' not allowed as first character");
    assertUnreadable("/[/", 0, "The query cannot be read: unexpected end-of-string.");
    assertUnreadable("owls^-1", 6, "The query cannot be read from '-1' on.");
  }

  private void assertUnreadable(String query, int column, String words) {
    assertThatThrownBy(() -> searchLucene(birds, pipeline(LEG), query, 10))
        .as(query)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words)
        .extracting(failure -> ((BadInputException) failure).where().orElseThrow().column())
        .isEqualTo(column);
  }

  @Test
  void deepNestingAndEndlessPatterns_areRefusedInWords() {
    assertRefused("(".repeat(5000) + "a" + ")".repeat(5000), "nests more than 200 groups");
    assertRefused("/" + "a|".repeat(3000) + "a/", "more than 500 characters");
    assertRefused("/.*a.{40}/", "too complex");
    assertRefused("a".repeat(600) + "~2", "more than 500 characters");
    assertRefused("a ".repeat(200_000), "at most 100000 are searched");
  }

  @Test
  void tooManyClausesAreRefused() {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < 1200; i++) {
      query.append(" x").append(i);
    }

    assertRefused(query.toString(), "2400 clauses; at most 1024");
  }

  @Test
  void unknownFieldIsWarnedOf() {
    try (PinnedRun run = searchLucene(birds, pipeline(LEG), "titel:owls sleep", 10)) {
      assertThat(ids(run.run())).hasSize(2);
      assertThat(run.run().warnings())
          .containsExactly(
              "No shard has indexed the field 'titel', so nothing matches there. Did you mean"
                  + " 'title'?");
    }
  }

  private void assertRefused(String query, String words) {
    assertThatThrownBy(() -> searchLucene(birds, pipeline(LEG), query, 10))
        .isInstanceOf(BadInputException.class)
        .satisfies(failure -> assertThat(FailureText.of(failure).oneLine()).contains(words));
  }
}
