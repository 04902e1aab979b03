package io.rankscope.engine.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How a system differs from a baseline by one measure, over the queries judged for both, pair by
 * pair.
 *
 * @param baseline name of the system compared with
 * @param system name of the system compared
 * @param delta mean of the system less mean of the baseline
 * @param interval 95 % confidence interval of delta, by bootstrap over queries
 * @param pValue two-sided, of the paired randomization test
 * @param better queries on which the system scores more
 * @param worse queries on which it scores less
 * @param same queries on which both score the same
 */
public record Comparison(
    String baseline,
    String system,
    Measure measure,
    double delta,
    Interval interval,
    double pValue,
    int better,
    int worse,
    int same) {
  private static final int SAMPLES = 10_000;

  /** Fixed, so that the same scores always give the same interval and p-value. */
  private static final long SEED = 20_050_815;

  /**
   * Rounding of means must not make an assignment that ties look smaller than what was observed.
   */
  private static final double ROUNDING = 1e-12;

  /** A closed interval. */
  public record Interval(double low, double high) {}

  /**
   * Compares two systems scored against the same qrels.
   *
   * @throws IllegalArgumentException when they were scored on different queries or not by {@code
   *     measure}
   * @see <a href="https://doi.org/10.1145/1321440.1321528">Smucker, Allan, Carterette (CIKM 2007)
   *     on the randomization test</a>
   */
  public static Comparison of(SystemScores baseline, SystemScores system, Measure measure) {
    double[] differences = differences(baseline, system, measure);
    int better = 0;
    int worse = 0;
    for (double difference : differences) {
      better += difference > 0 ? 1 : 0;
      worse += difference < 0 ? 1 : 0;
    }
    return new Comparison(
        baseline.system(),
        system.system(),
        measure,
        mean(differences),
        bootstrap(differences),
        randomization(differences),
        better,
        worse,
        differences.length - better - worse);
  }

  private static double[] differences(SystemScores baseline, SystemScores system, Measure measure) {
    Map<String, Double> before = new LinkedHashMap<>();
    baseline.queries().forEach(query -> before.put(query.queryId(), query.of(measure)));
    List<QueryScores> after = system.queries();
    double[] differences = new double[after.size()];
    for (int i = 0; i < differences.length; i++) {
      Double base = before.remove(after.get(i).queryId());
      if (base == null) {
        throw new IllegalArgumentException(
            baseline.system() + " was not scored on " + after.get(i).queryId());
      }
      differences[i] = after.get(i).of(measure) - base;
    }
    if (!before.isEmpty()) {
      throw new IllegalArgumentException(
          system.system() + " was not scored on " + before.keySet().iterator().next());
    }
    return differences;
  }

  /** Percentile bootstrap: the middle 95 % of the means of samples drawn with replacement. */
  private static Interval bootstrap(double[] differences) {
    if (differences.length == 0) {
      return new Interval(0, 0);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] means = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      double sum = 0;
      for (int i = 0; i < differences.length; i++) {
        sum += differences[random.nextInt(differences.length)];
      }
      means[sample] = sum / differences.length;
    }
    Arrays.sort(means);
    int cut = SAMPLES / 40;
    return new Interval(means[cut], means[SAMPLES - 1 - cut]);
  }

  /**
   * The share of random exchanges of the two systems' scores, query by query, whose difference of
   * means is at least as large as the one observed. The observed assignment counts as one of them,
   * so that p is never 0.
   */
  private static double randomization(double[] differences) {
    double observed = Math.abs(mean(differences));
    SplittableRandom random = new SplittableRandom(SEED);
    int atLeast = 1;
    for (int sample = 0; sample < SAMPLES; sample++) {
      double sum = 0;
      long signs = 0;
      for (int i = 0; i < differences.length; i++) {
        signs = i % Long.SIZE == 0 ? random.nextLong() : signs >>> 1;
        sum += (signs & 1) == 0 ? differences[i] : -differences[i];
      }
      double exchanged = differences.length == 0 ? 0 : Math.abs(sum) / differences.length;
      atLeast += exchanged >= observed - ROUNDING ? 1 : 0;
    }
    return (double) atLeast / (SAMPLES + 1);
  }

  private static double mean(double[] values) {
    return values.length == 0 ? 0 : Arrays.stream(values).sum() / values.length;
  }
}
