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
    /** Of all sentences it is nearest to the query. */
    NEAREST,
    /** A model's score would be a little lower without it. */
    LIFTS_A_LITTLE,
    /** A model's score would be lower without it. */
    LIFTS,
    /** A model's score would be much lower without it. */
    LIFTS_MUCH,
    /** A model's score would be higher without it. */
    LOWERS,
    /** A model has not read it. */
    UNREAD,
    /** It is being chosen. */
    SELECTION
  }
}
