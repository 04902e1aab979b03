package io.rankscope.engine.index;

import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Finds the terms of a field that begin with some characters, in the order of their bytes. Looks at
 * no other terms. The caller keeps the source pinned.
 */
public final class PrefixTerms implements Task<List<TopTerm>> {
  private final List<PinnedShard> shards;
  private final String field;
  private final String prefix;
  private final int count;

  /**
   * @param shards one shard, or several to be counted together
   * @param count most terms to return
   */
  PrefixTerms(List<PinnedShard> shards, String field, String prefix, int count) {
    this.shards = List.copyOf(shards);
    this.field = field;
    this.prefix = prefix;
    this.count = count;
  }

  @Override
  public List<TopTerm> run(Progress progress, Cancellation cancellation) throws IOException {
    BytesRef start = new BytesRef(prefix);
    MergedTerms terms = new MergedTerms(shards, field, start);
    List<TopTerm> found = new ArrayList<>();
    while (found.size() < count && terms.next() && StringHelper.startsWith(terms.term(), start)) {
      cancellation.throwIfRequested();
      found.add(terms.counted());
    }
    return found;
  }
}
