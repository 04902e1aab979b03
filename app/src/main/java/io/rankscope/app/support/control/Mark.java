package io.rankscope.app.support.control;

/**
 * A stretch of a text that is drawn on a coloured ground.
 *
 * @param start first UTF-16 unit, inclusive
 * @param end last UTF-16 unit, exclusive
 */
public record Mark(int start, int end, Kind kind) {
  /** Why it is marked. */
  public enum Kind {
    /** It matched the query. */
    MATCH,
    /** It is the answer. */
    ANSWER,
    /** It is being chosen. */
    SELECTION
  }
}
