package io.rankscope.engine.corpus;

import java.util.List;

/**
 * The lines that a reader left out so far.
 *
 * @param count how many
 * @param first the first {@value #LISTED} of them, in reading order
 */
public record SkippedLines(long count, List<BadLine> first) {
  /** How many lines are listed; the others are only counted. */
  public static final int LISTED = 100;

  public SkippedLines {
    first = List.copyOf(first);
  }
}
