package io.rankscope.app.feature.judge;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.judging.Pool;
import io.rankscope.engine.judging.PoolOrder;
import io.rankscope.engine.search.BatchSearch;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Makes a list: searches a query set with each pipeline, pools the first passages of each, shuffled
 * within a query, and keeps the pool so that its order comes back.
 *
 * @param depth passages per query and pipeline
 * @param seed of the shuffling
 */
record PoolMaking(
    OpenedSource opened,
    String name,
    String querySet,
    List<Pipeline> pipelines,
    int depth,
    long seed)
    implements Task<PoolMaking.Made> {
  PoolMaking {
    pipelines = List.copyOf(pipelines);
  }

  /**
   * The list that was made.
   *
   * @param remarks what the judge's lead should know, such as shards that were missing
   */
  record Made(Pool pool, List<String> remarks) {
    Made {
      remarks = List.copyOf(remarks);
    }
  }

  @Override
  public Made run(Progress progress, Cancellation cancellation) {
    QuerySet queries = opened.workspace().querySet(querySet);
    long total = (long) queries.queries().size() * pipelines.size();
    List<RankedRun> runs = new ArrayList<>();
    SequencedSet<String> remarks = new LinkedHashSet<>();
    try (PinnedSource source = opened.source().pin()) {
      for (Pipeline pipeline : pipelines) {
        long before = (long) runs.size() * queries.queries().size();
        BatchSearch.Result result =
            opened
                .workspace()
                .batch(source, queries.queries(), pipeline, Statistics.MERGED, depth)
                .run(
                    update -> progress.report(before + update.done(), total, pipeline.name()),
                    cancellation);
        runs.add(result.run());
        remarks.addAll(missing(result.shards()));
        remarks.addAll(result.warnings());
      }
    }
    cancellation.throwIfRequested();
    Pool pool = Pool.of(name, opened.collection(), queries, runs, depth, new PoolOrder(seed));
    if (pool.items().isEmpty()) {
      throw new BadInputException(
          "No pipeline finds a passage for any query of ‘" + querySet + "’.",
          new Location(querySet, 0, 0, ""),
          "Choose another query set, or look in Search what its queries match.");
    }
    opened.workspace().judgments().pools().save(pool);
    return new Made(pool, List.copyOf(remarks));
  }

  private static List<String> missing(List<ShardOutcome> shards) {
    long open = shards.stream().filter(shard -> shard.status() == ShardStatus.OPEN).count();
    return open == shards.size()
        ? List.of()
        : List.of(
            Texts.of("judge.pool.shards", Long.toString(open), Integer.toString(shards.size())));
  }
}
