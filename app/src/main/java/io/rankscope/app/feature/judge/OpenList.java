package io.rankscope.app.feature.judge;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.JudgmentCounts;
import io.rankscope.engine.judging.JudgmentStore;
import io.rankscope.engine.judging.Pool;
import io.rankscope.engine.judging.QueryPassage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A list as it is when a judge takes it up.
 *
 * @param judge empty until somebody said who judges
 * @param queries by id
 * @param present what the judge holds of the list's query set
 * @param counts what the judge has done in all
 */
record OpenList(
    OpenedSource opened,
    Optional<Judge> judge,
    Pool pool,
    Map<String, Query> queries,
    Map<QueryPassage, Judgment> present,
    JudgmentCounts counts) {
  private static final JudgmentCounts NOTHING_DONE =
      new JudgmentCounts(0, 0, Duration.ZERO, Duration.ZERO);

  /**
   * Reads it, on a worker thread.
   *
   * @throws CannotOpenException when there is no list of that name
   */
  static OpenList read(OpenedSource opened, Optional<Judge> judge, String name, Clock clock) {
    JudgmentStore store = opened.workspace().judgments();
    Pool pool =
        store
            .pools()
            .find(name)
            .orElseThrow(
                () ->
                    new CannotOpenException(
                        "There is no list '" + name + "' any more.",
                        Location.of(opened.workspace().workspace().judgmentsFile()),
                        "Make a new one, or choose another."));
    Map<String, Query> queries = new LinkedHashMap<>();
    opened
        .workspace()
        .querySet(pool.querySet())
        .queries()
        .forEach(query -> queries.put(query.id(), query));
    return new OpenList(
        opened,
        judge,
        pool,
        queries,
        judge
            .map(who -> new Judging(store, who).present(pool.collection(), pool.querySet()))
            .orElse(Map.of()),
        judge
            .map(who -> JudgmentCounts.of(store, who, LocalDate.now(clock), clock.getZone()))
            .orElse(NOTHING_DONE));
  }

  CardReader reader() {
    return new CardReader(opened, pool, queries);
  }
}
