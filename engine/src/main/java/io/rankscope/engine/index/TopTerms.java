package io.rankscope.engine.index;

import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds the most frequent terms of a field in some shards. Walks every term once and keeps only the
 * best. The caller keeps the source pinned.
 */
public final class TopTerms implements Task<List<TopTerm>> {
  private static final int TERMS_BETWEEN_POLLS = 4096;

  private final List<PinnedShard> shards;
  private final String field;
  private final int count;
  private final Comparator<TopTerm> best;

  /**
   * @param shards one shard, or several to be counted together
   * @param count most terms to return
   */
  public TopTerms(List<PinnedShard> shards, String field, int count, TopTerm.Order order) {
    this.shards = List.copyOf(shards);
    this.field = field;
    this.count = count;
    Comparator<TopTerm> more =
        switch (order) {
          case DOCUMENT_FREQUENCY -> Comparator.comparingLong(TopTerm::documentFrequency);
          case OCCURRENCES -> Comparator.comparingLong(TopTerm::occurrences);
        };
    this.best = more.reversed().thenComparing(TopTerm::term);
  }

  /** The top terms, best first; equals in the order of their letters. */
  @Override
  public List<TopTerm> run(Progress progress, Cancellation cancellation) throws IOException {
    PriorityQueue<TopTerm> kept = new PriorityQueue<>(best.reversed());
    MergedTerms terms = new MergedTerms(shards, field);
    for (long seen = 0; terms.next(); seen++) {
      if (seen % TERMS_BETWEEN_POLLS == 0) {
        cancellation.throwIfRequested();
        progress.report(seen, -1, "counting the terms of " + field);
      }
      kept.add(terms.counted());
      if (kept.size() > count) {
        kept.remove();
      }
    }
    return kept.stream().sorted(best).toList();
  }
}
