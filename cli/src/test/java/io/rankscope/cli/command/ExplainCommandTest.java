package io.rankscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.cli.Birds;
import io.rankscope.cli.Rankscope;
import io.rankscope.cli.Rankscope.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  @BeforeEach
  void makeWorkspace() throws IOException {
    Birds.workspace(folder, 2);
  }

  @Test
  void tellsTheVeryScoreThatSearchGives() {
    JsonNode hit =
        JSON.readTree(
                Rankscope.run("search", "-w", folder, "-k", "1", "--format", "json", "swallows")
                    .out())
            .get("hits")
            .get(0);
    JsonNode explained = json("--passage", "p104", "swallows");
    assertThat(explained.get("score")).isEqualTo(hit.get("score"));
    assertThat(explained.get("rank").intValue()).isEqualTo(1);
    assertThat(explained.get("agrees").booleanValue()).isTrue();
    assertThat(explained.get("kind").asString()).isEqualTo("sum");
    double sum = 0;
    for (JsonNode part : explained.get("contributions")) {
      sum += part.get("value").doubleValue();
    }
    assertThat(sum).isCloseTo(hit.get("score").doubleValue(), within(1e-5));
  }

  @Test
  void hasTheKeysOfTheContract_atEveryNode() {
    JsonNode explained = json("--passage", "p104", "swallows");
    assertThat(explained.propertyNames())
        .startsWith("kind", "label", "value", "field", "term", "children", "score", "agrees");
    JsonNode term = explained.get("children").get(0);
    assertThat(term.propertyNames())
        .containsExactly("kind", "label", "value", "field", "term", "children");
    assertThat(term.get("kind").asString()).isEqualTo("term");
    assertThat(term.get("field").asString()).isEqualTo("title");
    assertThat(term.get("term").asString()).isEqualTo("swallow");
  }

  @Test
  void saysWhy_whenThePassageDoesNotMatch() {
    Outcome outcome = explain("--passage", "p412", "swallows");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            p412
            Not among the hits: It has none of the query's words: 'swallow'.

            field  has  lacks
            title       swallow
            text        swallow
            """);
    JsonNode explained = json("--passage", "p412", "swallows");
    assertThat(explained.get("score").isNull()).isTrue();
    assertThat(explained.get("rank").isNull()).isTrue();
    assertThat(explained.get("whyNot").get("matched").booleanValue()).isFalse();
  }

  @Test
  void takesTheGapApart_whenAPassageAboveIsNamed() {
    JsonNode explained = json("--passage", "p233", "--above", "p104", "swallows");
    JsonNode gap = explained.get("difference");
    double sum = 0;
    for (JsonNode step : gap.get("steps")) {
      sum += step.get("change").doubleValue();
    }
    assertThat(gap.get("above").asString()).isEqualTo("p104");
    assertThat(gap.get("gap").doubleValue()).isPositive().isCloseTo(sum, within(1e-9));
    assertThat(explain("--passage", "p233", "--above", "p104", "swallows").out())
        .containsPattern("\np104 scores [0-9.]+ more than p233\n")
        .containsPattern("\n change  field  term +above +below\n\\+[0-9.]+  title  swallow  ");
  }

  @Test
  void printsContributionsAndTheTree() {
    Outcome outcome = explain("--passage", "p104", "swallows");
    assertThat(outcome.out())
        .containsPattern("\\Ap104  rank 1  score [0-9.]+\n\n")
        .containsPattern("\n[0-9.]+  title  swallow  .*idf [0-9.]+ \\(")
        .containsPattern("\n[0-9.]+  sum of\n├─ ")
        .containsPattern("idf: in 2 of 6 passages");
  }

  @Test
  void isBadInput_whenThereIsNoSuchPassage() {
    Outcome outcome = explain("--passage", "p999", "swallows");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("No open shard holds a passage 'p999'.");
    assertThat(explain("--passage", "p104", "--above", "p999", "swallows").code()).isEqualTo(3);
  }

  @Test
  void isWrongUsage_withoutAPassage() {
    assertThat(explain("swallows").code()).isEqualTo(2);
    assertThat(explain("--passage", "", "swallows").code()).isEqualTo(2);
  }

  private Outcome explain(Object... words) {
    return Rankscope.run(
        Stream.concat(Stream.of("explain", "-w", folder), Stream.of(words)).toArray());
  }

  private JsonNode json(Object... words) {
    Outcome outcome =
        explain(Stream.concat(Stream.of("--format", "json"), Stream.of(words)).toArray());
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return JSON.readTree(outcome.out());
  }
}
