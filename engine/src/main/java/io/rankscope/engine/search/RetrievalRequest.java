package io.rankscope.engine.search;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.index.PinnedShard;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.task.Cancellation;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * What a leg is asked for.
 *
 * @param failed ordinals of the shards to leave out because they failed before
 * @param filters all of which a candidate has to pass
 * @param depth how many candidates are wanted, at least 1
 * @param workers where shards may be searched side by side
 */
public record RetrievalRequest(
    PinnedSource source,
    Set<Integer> failed,
    Query query,
    QuerySyntax syntax,
    Statistics statistics,
    List<PassageFilter> filters,
    int depth,
    Executor workers,
    Cancellation cancellation) {
  public RetrievalRequest {
    failed = Set.copyOf(failed);
    filters = List.copyOf(filters);
  }

  /** The open shards that have not failed. */
  public List<PinnedShard> shards() {
    if (failed.isEmpty()) {
      return source.shards();
    }
    return source.shards().stream().filter(shard -> !failed.contains(shard.ordinal())).toList();
  }

  /** The same for another number of candidates. */
  public RetrievalRequest withDepth(int wanted) {
    return new RetrievalRequest(
        source, failed, query, syntax, statistics, filters, wanted, workers, cancellation);
  }

  /** The same with other filters. */
  public RetrievalRequest withFilters(List<PassageFilter> demands) {
    return new RetrievalRequest(
        source, failed, query, syntax, statistics, demands, depth, workers, cancellation);
  }
}
