package io.rankscope.engine.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A ranked passage with all that explains its place.
 *
 * @param rank from 1
 * @param score the score that ranked it, never changed for display or ties
 * @param passage the stored texts
 * @param shard index into {@link SearchRun#shards()}
 * @param highlights in title and text as shown, ordered by field and start
 * @param ledger one entry per stage, in the pipeline's order
 */
public record Hit(
    int rank,
    float score,
    Passage passage,
    int shard,
    List<Highlight> highlights,
    List<LedgerEntry> ledger) {
  public Hit {
    highlights = List.copyOf(highlights);
    ledger = List.copyOf(ledger);
  }

  /** The same hit with one mark more. */
  public Hit marked(Highlight mark) {
    List<Highlight> more = new ArrayList<>(highlights);
    more.add(mark);
    more.sort(Highlight.ORDER);
    return new Hit(rank, score, passage, shard, more, ledger);
  }

  public PassageId id() {
    return passage.id();
  }
}
