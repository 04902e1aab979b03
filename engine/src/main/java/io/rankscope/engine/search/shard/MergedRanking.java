package io.rankscope.engine.search.shard;

import io.rankscope.engine.search.Candidate;
import io.rankscope.engine.search.shard.TopPassages.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The best passages of several shards as one list. */
public final class MergedRanking {
  private MergedRanking() {}

  /**
   * The first {@code depth} of all, in the order of every ranking.
   *
   * @param shards the best of each shard, best first
   * @throws io.rankscope.engine.search.ShardFailure when an id cannot be read
   */
  public static List<Candidate> of(List<List<Entry>> shards, int depth) {
    List<Entry> all = new ArrayList<>();
    shards.forEach(all::addAll);
    if (shards.size() > 1) {
      all.sort(TopPassages.RANK_ORDER);
    }
    List<Entry> kept = all.subList(0, Math.min(depth, all.size()));
    readIds(kept);
    List<Candidate> candidates = new ArrayList<>(kept.size());
    for (Entry entry : kept) {
      candidates.add(entry.candidate());
    }
    return Collections.unmodifiableList(candidates);
  }

  /** Reads the ids in the order in which they lie in the index, which is much the fastest. */
  private static void readIds(List<Entry> entries) {
    List<Entry> asStored = new ArrayList<>(entries);
    asStored.sort(TopPassages.STORED_ORDER);
    asStored.forEach(Entry::id);
  }
}
