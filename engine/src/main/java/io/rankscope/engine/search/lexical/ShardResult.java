package io.rankscope.engine.search.lexical;

import io.rankscope.engine.domain.SearchRun.Matches;
import io.rankscope.engine.search.RetrievalRequest;
import io.rankscope.engine.search.shard.Competition;
import io.rankscope.engine.search.shard.LeafIds;
import io.rankscope.engine.search.shard.TopPassages;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * What one shard found, and the weight that ranked it.
 *
 * @param best best first
 * @param seen how many matches were collected
 */
record ShardResult(
    ShardSearcher searcher, Weight weight, List<TopPassages.Entry> best, Matches seen) {

  /**
   * Searches.
   *
   * @param query rewritten already
   */
  static ShardResult of(
      ShardSearcher searcher, Query query, RetrievalRequest request, Competition competition)
      throws IOException {
    Weight weight = searcher.createWeight(query, ScoreMode.TOP_SCORES, 1);
    TopPassages collector =
        new TopPassages(
            request.depth(),
            searcher.getIndexReader().maxDoc(),
            LeafIds.of(request.source(), searcher.shard().ordinal()),
            competition);
    searcher.collect(weight, collector);
    return new ShardResult(
        searcher, weight, collector.best(), new Matches(collector.matches(), !collector.skipped()));
  }

  /** How many passages matched, by what the index counts where matches were skipped. */
  Matches matches() throws IOException {
    // What the index counts knows of no filter.
    if (seen.exact() || searcher.filter().query().isPresent()) {
      return seen;
    }
    long counted = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      int count = weight.count(leaf);
      if (count < 0) {
        return seen;
      }
      counted += count;
    }
    return new Matches(counted, true);
  }
}
