package io.rankscope.engine.explain;

/**
 * Whether an explanation tells the score that ranked the hit.
 *
 * @param explained the value of the tree
 * @param score the score that ranked the hit
 */
public record Agreement(double explained, double score) {
  private static final double TOLERANCE = 1e-4;

  /** Whether the two differ by at most 1e-4 of the score. */
  public boolean agrees() {
    return difference() <= TOLERANCE * Math.max(Math.abs(score), Math.abs(explained));
  }

  /** The absolute difference. */
  public double difference() {
    return Math.abs(explained - score);
  }
}
