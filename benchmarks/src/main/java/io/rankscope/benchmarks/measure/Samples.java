package io.rankscope.benchmarks.measure;

import java.util.Arrays;
import java.util.Collection;

/** Times of the same work done again and again, in milliseconds. */
public final class Samples {
  private final double[] ascending;

  private Samples(double[] ascending) {
    this.ascending = ascending;
  }

  /**
   * Samples of {@code millis}.
   *
   * @throws IllegalArgumentException when there are none
   */
  public static Samples of(Collection<Double> millis) {
    if (millis.isEmpty()) {
      throw new IllegalArgumentException("no samples");
    }
    double[] ascending = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Samples(ascending);
  }

  /** The middle one, or the mean of the two in the middle. */
  public double median() {
    int middle = ascending.length / 2;
    return ascending.length % 2 == 1
        ? ascending[middle]
        : (ascending[middle - 1] + ascending[middle]) / 2;
  }

  /**
   * The smallest sample that at least {@code percent} per cent of the samples do not exceed
   * (nearest rank).
   */
  public double percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * ascending.length);
    return ascending[Math.max(0, rank - 1)];
  }

  /** How many there are. */
  public int count() {
    return ascending.length;
  }

  @Override
  public String toString() {
    return Arrays.toString(ascending);
  }
}
