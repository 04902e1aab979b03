package io.rankscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Measure AP = Measure.parse("AP");

  @Test
  void countsWinsAndLosses_whenQueriesDiffer() {
    Comparison comparison =
        Comparison.of(system("a", 0.1, 0.5, 0.5, 0.3), system("b", 0.3, 0.4, 0.5, 0.6), AP);
    assertThat(comparison.better()).isEqualTo(2);
    assertThat(comparison.worse()).isEqualTo(1);
    assertThat(comparison.same()).isEqualTo(1);
    assertThat(comparison.delta()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void givesTheExactProbability_whenFewQueriesDiffer() {
    // Of the 32 sign patterns of five equal gains, two are as far from 0.
    Comparison five = Comparison.of(system("a", 0, 0, 0, 0, 0), system("b", 1, 1, 1, 1, 1), AP);
    assertThat(five.pValue()).isEqualTo(2 / 32.0);
    // 1, 2 and -3: every pattern is as far as the observed sum of 0.
    Comparison none = Comparison.of(system("a", 0, 0, 0.3), system("b", 0.1, 0.2, 0), AP);
    assertThat(none.pValue()).isEqualTo(1);
    // 1 + 2 + 4 = 7: only the two extreme of 8 patterns; 2 + 4 - 1 = 5: four of them.
    assertThat(Comparison.of(system("a", 0, 0, 0), system("b", .1, .2, .4), AP).pValue())
        .isEqualTo(2 / 8.0);
    assertThat(Comparison.of(system("a", .1, 0, 0), system("b", 0, .2, .4), AP).pValue())
        .isEqualTo(4 / 8.0);
  }

  @Test
  void findsNoDifference_whenSystemsScoreTheSame() {
    assertThat(Comparison.of(system("a", 0.1, 0.2), system("b", 0.1, 0.2), AP))
        .isEqualTo(new Comparison("a", "b", AP, 0, new Interval(0, 0), 1, 0, 0, 2));
  }

  @Test
  void givesTheSameFigures_whenRunAgain() {
    SystemScores a = system("a", random(1, 100));
    SystemScores b = system("b", random(2, 100));
    assertThat(Comparison.of(a, b, AP)).isEqualTo(Comparison.of(a, b, AP));
  }

  @Test
  void agreesWithTheNormalApproximation_whenThereAreManyQueries() {
    double[] before = random(3, 400);
    double[] after = random(4, 400);
    for (int i = 0; i < after.length; i++) {
      after[i] += 0.04;
    }
    double[] differences = new double[before.length];
    Arrays.setAll(differences, i -> after[i] - before[i]);
    double mean = Arrays.stream(differences).average().orElseThrow();
    double squares = Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
    double error = Math.sqrt(squares / differences.length / differences.length);
    Comparison comparison = Comparison.of(system("a", before), system("b", after), AP);
    assertThat(comparison.ci95().low()).isCloseTo(mean - 1.96 * error, within(0.05 * error));
    assertThat(comparison.ci95().high()).isCloseTo(mean + 1.96 * error, within(0.05 * error));
    // Under the null hypothesis the sum has variance n * mean of squares.
    double scale = Math.sqrt(Arrays.stream(differences).map(d -> d * d).sum());
    double z = mean * differences.length / scale;
    assertThat(comparison.pValue()).isCloseTo(twoSided(z), within(0.005));
  }

  @Test
  void refusesToCompare_whenQueriesAreNotTheSame() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comparison.of(system("a", 1), system("b", 1, 1), AP))
        .withMessage("a and b were not scored on the same queries");
  }

  static SystemScores system(String name, double... scores) {
    List<QueryScores> queries = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      queries.add(new QueryScores("q" + i, true, Map.of(AP, scores[i])));
    }
    return new SystemScores(name, List.of(AP), queries, List.of());
  }

  private static double[] random(long seed, int queries) {
    return new Random(seed).doubles(queries).map(value -> value * 0.9).toArray();
  }

  /** 2 (1 - Φ(|z|)) by integrating the density. */
  private static double twoSided(double z) {
    double inside = 0;
    double step = Math.abs(z) / 10_000;
    for (int i = 0; i < 10_000; i++) {
      double x = (i + 0.5) * step;
      inside += Math.exp(-x * x / 2) * step;
    }
    return 1 - 2 * inside / Math.sqrt(2 * Math.PI);
  }
}
