package io.rankscope.app.feature.judge;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.JudgmentStore;
import io.rankscope.engine.judging.Pool;
import io.rankscope.engine.judging.PoolProgress;
import io.rankscope.engine.judging.PoolWork;
import io.rankscope.engine.judging.QueryPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list to choose from.
 *
 * @param runs what was pooled
 * @param queries how many it has
 * @param progress the judge's, nothing done when nobody judges yet
 */
record ListRow(
    String name,
    String querySet,
    List<String> runs,
    int depth,
    int queries,
    PoolProgress progress) {
  ListRow {
    runs = List.copyOf(runs);
  }

  /** Whether the judge has done something on it and not all. */
  boolean begun() {
    return progress.done() + progress.later() > 0 && !finished();
  }

  boolean finished() {
    return progress.done() == progress.total();
  }

  /** All lists of the source's collection, newest first; on a worker thread. */
  static List<ListRow> read(OpenedSource opened, Optional<Judge> judge) {
    JudgmentStore store = opened.workspace().judgments();
    List<ListRow> rows = new ArrayList<>();
    for (String set : opened.workspace().workspace().querySets().keySet()) {
      List<String> names = store.pools().names(opened.collection(), set);
      if (names.isEmpty()) {
        continue;
      }
      Map<QueryPassage, Judgment> present =
          judge
              .map(person -> new Judging(store, person).present(opened.collection(), set))
              .orElse(Map.of());
      for (String name : names.reversed()) {
        store.pools().find(name).map(pool -> row(pool, present)).ifPresent(rows::add);
      }
    }
    return rows;
  }

  private static ListRow row(Pool pool, Map<QueryPassage, Judgment> present) {
    int queries = (int) pool.items().stream().map(item -> item.queryId()).distinct().count();
    return new ListRow(
        pool.name(),
        pool.querySet(),
        pool.runs(),
        pool.depth(),
        queries,
        new PoolWork(pool, present).progress());
  }
}
