package io.rankscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Measure AP = Measure.parse("AP");

  @Test
  void countsQueriesAndTakesTheDifferenceOfMeans() {
    Comparison comparison =
        Comparison.of(scores("a", 0.1, 0.5, 0.5, 0.9), scores("b", 0.4, 0.5, 0.3, 1.0), AP);
    assertThat(comparison.delta()).isCloseTo(0.05, within(1e-12));
    assertThat(List.of(comparison.better(), comparison.worse(), comparison.same()))
        .containsExactly(2, 1, 1);
  }

  @Test
  void approachesTheExactRandomizationTest_whenItCanBeCounted() {
    // Six differences of one sign: 2 of the 2^6 assignments are as extreme, p = 1/32.
    Comparison comparison =
        Comparison.of(
            scores("a", 0.1, 0.2, 0.3, 0.1, 0.2, 0.3),
            scores("b", 0.2, 0.4, 0.6, 0.3, 0.3, 0.4),
            AP);
    assertThat(comparison.pValue()).isCloseTo(1 / 32.0, within(0.006));
  }

  @Test
  void intervalHoldsTheDeltaAndExcludesZero_whenEachQueryGainsMuch() {
    Comparison comparison =
        Comparison.of(
            scores("a", 0.1, 0.2, 0.1, 0.2, 0.1, 0.2),
            scores("b", 0.5, 0.6, 0.6, 0.6, 0.5, 0.7),
            AP);
    assertThat(comparison.interval().low()).isBetween(0.39, comparison.delta());
    assertThat(comparison.interval().high()).isBetween(comparison.delta(), 0.51);
  }

  @Test
  void findsNoDifference_whenTheSystemsAreTheSame() {
    Comparison comparison = Comparison.of(scores("a", 0.1, 0.7), scores("b", 0.1, 0.7), AP);
    assertThat(comparison)
        .isEqualTo(new Comparison("a", "b", AP, 0, new Comparison.Interval(0, 0), 1, 0, 0, 2));
  }

  @Test
  void isRepeatable() {
    SystemScores a = scores("a", 0.1, 0.5, 0.5, 0.9);
    SystemScores b = scores("b", 0.4, 0.5, 0.3, 1.0);
    assertThat(Comparison.of(a, b, AP)).isEqualTo(Comparison.of(a, b, AP));
  }

  @Test
  void refusesSystemsScoredOnDifferentQueries() {
    assertThatThrownBy(() -> Comparison.of(scores("a", 0.1), scores("b", 0.1, 0.2), AP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a was not scored on q1");
    assertThatThrownBy(() -> Comparison.of(scores("a", 0.1, 0.2), scores("b", 0.1), AP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("b was not scored on q1");
  }

  private static SystemScores scores(String system, double... values) {
    List<QueryScores> queries = new ArrayList<>();
    for (double value : values) {
      queries.add(new QueryScores("q" + queries.size(), true, Map.of(AP, value)));
    }
    return new SystemScores(system, List.of(AP), queries, List.of());
  }
}
