package io.rankscope.engine.judging;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ScoredPassage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Passages to be judged, in the order to judge them: the union of the first {@code depth} passages
 * of some runs of a query set.
 *
 * @param name unique within a store
 * @param collection what the judgments are filed under
 * @param runs names of the runs pooled
 * @param depth how many passages of each run were taken
 */
public record Pool(
    String name,
    String collection,
    String querySet,
    List<String> runs,
    int depth,
    PoolOrder order,
    List<PoolItem> items) {
  public Pool {
    runs = List.copyOf(runs);
    items = List.copyOf(items);
  }

  /**
   * Pools {@code runs}. Queries come in the set's order; a run's ranking of a query that is not in
   * the set is left out.
   *
   * @param depth at least 1
   */
  public static Pool of(
      String name,
      String collection,
      QuerySet queries,
      List<RankedRun> runs,
      int depth,
      PoolOrder order) {
    if (depth < 1) {
      throw new IllegalArgumentException("a pool is at least 1 deep, not " + depth);
    }
    List<PoolItem> items = new ArrayList<>();
    for (Query query : queries.queries()) {
      items.addAll(order.of(query.id(), union(query.id(), runs, depth)));
    }
    List<String> names = runs.stream().map(RankedRun::name).toList();
    return new Pool(name, collection, queries.name(), names, depth, order, items);
  }

  /** The pair an item of this pool stands for. */
  public QueryPassage pair(PoolItem item) {
    return new QueryPassage(collection, querySet, item.queryId(), item.passage());
  }

  private static List<PoolItem> union(String queryId, List<RankedRun> runs, int depth) {
    Map<PassageId, List<PooledFrom>> from = new LinkedHashMap<>();
    for (RankedRun run : runs) {
      List<ScoredPassage> ranking = run.rankings().getOrDefault(queryId, List.of());
      for (int i = 0; i < Math.min(depth, ranking.size()); i++) {
        from.computeIfAbsent(ranking.get(i).id(), id -> new ArrayList<>())
            .add(new PooledFrom(run.name(), i + 1));
      }
    }
    List<PoolItem> items = new ArrayList<>();
    from.forEach((passage, places) -> items.add(new PoolItem(queryId, passage, places)));
    return items;
  }
}
