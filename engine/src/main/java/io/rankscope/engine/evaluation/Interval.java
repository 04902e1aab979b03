package io.rankscope.engine.evaluation;

/** A confidence interval, both ends inclusive. */
public record Interval(double low, double high) {
  public Interval {
    if (low > high) {
      throw new IllegalArgumentException("an interval runs upwards: " + low + ".." + high);
    }
  }
}
