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
 */
record ShardResult(
    ShardSearcher searcher, Weight weight, List<TopPassages.Entry> best, Matches matches) {

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
        searcher, weight, collector.best(), matches(weight, collector, searcher));
  }

  private static Matches matches(Weight weight, TopPassages collector, ShardSearcher searcher)
      throws IOException {
    if (!collector.skipped()) {
      return new Matches(collector.matches(), true);
    }
    if (searcher.filter().query().isPresent()) {
      // What the index counts knows of no filter.
      return new Matches(collector.matches(), false);
    }
    long counted = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      int count = weight.count(leaf);
      if (count < 0) {
        return new Matches(collector.matches(), false);
      }
      counted += count;
    }
    return new Matches(counted, true);
  }
}
