package io.rankscope.engine.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The differences of two systems query by query, and what can be concluded from them. Random
 * numbers come from a fixed seed: the same scores give the same figures every time.
 */
final class PairedDifferences {
  /** Below this two scores are the same; sums of the same values in another order differ so. */
  private static final double SAME = 1e-9;

  private static final long SEED = 20_040_725;
  private static final int MOST_SAMPLES = 100_000;
  private static final int FEWEST_SAMPLES = 2_000;

  /** Keeps a comparison over ten thousand queries to about a second. */
  private static final long DRAWS = 50_000_000;

  /** Up to so many differing queries, all 2^n sign patterns are tried. */
  private static final int EXACT_QUERIES = 16;

  private final double[] differences;
  private final double[] differing;

  PairedDifferences(double[] differences) {
    this.differences = differences.clone();
    this.differing = Arrays.stream(differences).filter(d -> Math.abs(d) > SAME).toArray();
  }

  double mean() {
    return differences.length == 0 ? 0 : Arrays.stream(differences).sum() / differences.length;
  }

  int better() {
    return (int) Arrays.stream(differing).filter(difference -> difference > 0).count();
  }

  int worse() {
    return differing.length - better();
  }

  int same() {
    return differences.length - differing.length;
  }

  /**
   * The percentile bootstrap interval of the mean over queries (Sakai, SIGIR 2006).
   *
   * @param confidence such as 0.95
   */
  Interval bootstrap(double confidence) {
    int queries = differences.length;
    if (differing.length == 0) {
      return new Interval(0, 0);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] means = new double[samples(queries)];
    for (int sample = 0; sample < means.length; sample++) {
      double sum = 0;
      for (int i = 0; i < queries; i++) {
        sum += differences[random.nextInt(queries)];
      }
      means[sample] = sum / queries;
    }
    Arrays.sort(means);
    double tail = (1 - confidence) / 2;
    return new Interval(quantile(means, tail), quantile(means, 1 - tail));
  }

  /**
   * The two-sided p-value of the paired randomisation test (Smucker, Allan and Carterette, CIKM
   * 2007): how often a mean at least so far from 0 arises when each difference takes its sign by
   * chance. Exact for few differing queries; sampled otherwise, the observed pattern counting as
   * one of the samples, so that it is never 0.
   */
  double pValue() {
    double observed = Math.abs(Arrays.stream(differing).sum()) - SAME;
    return differing.length <= EXACT_QUERIES ? exact(observed) : sampled(observed);
  }

  private double exact(double observed) {
    long patterns = 1L << differing.length;
    long asFar = 0;
    for (long signs = 0; signs < patterns; signs++) {
      if (Math.abs(signed(signs, 0, differing.length)) >= observed) {
        asFar++;
      }
    }
    return (double) asFar / patterns;
  }

  private double sampled(double observed) {
    SplittableRandom random = new SplittableRandom(SEED);
    int samples = samples(differing.length);
    int asFar = 1;
    for (int sample = 0; sample < samples; sample++) {
      double sum = 0;
      for (int from = 0; from < differing.length; from += Long.SIZE) {
        sum += signed(random.nextLong(), from, Math.min(from + Long.SIZE, differing.length));
      }
      if (Math.abs(sum) >= observed) {
        asFar++;
      }
    }
    return (double) asFar / (samples + 1);
  }

  /** The sum of the differences in a range, those with a set bit taken negative. */
  private double signed(long signs, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (signs >>> (i - from) & 1) == 0 ? differing[i] : -differing[i];
    }
    return sum;
  }

  private static int samples(int queries) {
    return Math.clamp(DRAWS / queries, FEWEST_SAMPLES, MOST_SAMPLES);
  }

  /** Linear between the two nearest of the sorted values. */
  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
