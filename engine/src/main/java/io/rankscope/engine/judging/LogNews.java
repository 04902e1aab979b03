package io.rankscope.engine.judging;

import java.util.List;

/**
 * What came to a store behind a mark.
 *
 * @param mark where to go on reading
 * @param changes one for each key written about
 * @param more whether there is more to read behind {@code mark} already
 */
public record LogNews(LogMark mark, List<JudgmentChange> changes, boolean more) {
  public LogNews {
    changes = List.copyOf(changes);
  }
}
