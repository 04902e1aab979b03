package io.rankscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.failure.BadInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SliceTest {
  private static final QuerySet QUERIES =
      new QuerySet(
          "dev",
          List.of(
              query("q0", Map.of("type", "factoid")),
              query("q1", Map.of("type", "list")),
              query("q2", Map.of("type", "factoid")),
              query("q3", Map.of("difficulty", "hard")),
              query("unjudged", Map.of("type", "yes-no"))));
  private static final SystemScores SCORES = ComparisonTest.system("a", 0.1, 0.2, 0.3, 0.4, 0.5);

  @Test
  void cutsByValueAndKeepsTheRest_whenSomeQueriesLackTheAttribute() {
    assertThat(Slice.by("type", QUERIES, SCORES))
        .containsExactly(
            new Slice("type", Optional.of("factoid"), SCORES.restrictedTo(Set.of("q0", "q2"))),
            new Slice("type", Optional.of("list"), SCORES.restrictedTo(Set.of("q1"))),
            new Slice("type", Optional.empty(), SCORES.restrictedTo(Set.of("q3", "q4"))));
  }

  @Test
  void namesTheNearest_whenNoQueryHasTheAttribute() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> Slice.by("tpye", QUERIES, SCORES))
        .satisfies(
            failure -> {
              assertThat(failure.what())
                  .isEqualTo("No query of \"dev\" has the attribute \"tpye\".");
              assertThat(failure.remedy())
                  .isEqualTo("The nearest is type. Its attributes are difficulty, type.");
            });
  }

  private static Query query(String id, Map<String, String> metadata) {
    return new Query("dev", id, "text", "", metadata);
  }
}
