package io.rankscope.engine.inference;

/**
 * How well a passage answers a query.
 *
 * @param score as the model gives it, never scaled
 * @param passage how much of the passage the model has read
 * @param query how much of the query
 */
public record PairScore(float score, Reading passage, QueryReading query) {
  /** Whether a model has read all of a query. */
  public enum QueryReading {
    WHOLE,
    CUT;

    static QueryReading of(boolean cut) {
      return cut ? CUT : WHOLE;
    }
  }
}
