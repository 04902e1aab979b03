package io.rankscope.engine.corpus;

/**
 * A stretch of a text.
 *
 * @param start first UTF-16 unit
 * @param end behind the last UTF-16 unit
 */
public record TextSpan(int start, int end) {
  /** The stretch itself. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
