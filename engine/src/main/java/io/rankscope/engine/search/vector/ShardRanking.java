package io.rankscope.engine.search.vector;

import io.rankscope.engine.search.RetrievalRequest;
import io.rankscope.engine.search.shard.Competition;
import io.rankscope.engine.search.shard.LeafIds;
import io.rankscope.engine.search.shard.TopPassages;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What one shard found.
 *
 * @param best best first
 * @param compared vectors that took part in the ranking
 * @param graph what its graph chose; empty when every vector was looked at
 */
record ShardRanking(
    VectorShard shard, List<TopPassages.Entry> best, long compared, Optional<GraphChoice> graph) {

  /** Looks at every vector. */
  static ShardRanking exact(VectorShard shard, RetrievalRequest request, Competition competition)
      throws IOException {
    TopPassages best = collector(shard, request, competition);
    long compared = shard.scoreAll(best::getLeafCollector);
    return new ShardRanking(shard, best.best(), compared, Optional.empty());
  }

  /** Looks at the vectors that the HNSW graphs of the shard's segments lead to. */
  static ShardRanking byGraph(VectorShard shard, RetrievalRequest request, Competition competition)
      throws IOException {
    GraphChoice chosen = GraphSearch.choose(shard, request.depth());
    TopPassages best = collector(shard, request, competition);
    shard.score(chosen.ascending(), best::getLeafCollector);
    return new ShardRanking(shard, best.best(), chosen.ascending().size(), Optional.of(chosen));
  }

  private static TopPassages collector(
      VectorShard shard, RetrievalRequest request, Competition competition) {
    return new TopPassages(
        request.depth(),
        shard.shard().reader().maxDoc(),
        LeafIds.of(request.source(), shard.shard().ordinal()),
        competition);
  }
}
