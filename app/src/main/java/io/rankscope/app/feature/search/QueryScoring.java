package io.rankscope.app.feature.search;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.judging.EventScope;
import io.rankscope.engine.search.BatchSearch;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.util.List;
import java.util.Map;

/** Ranks the queries of a set, ten passages each, and reads what is known of them. */
final class QueryScoring implements Task<QueryScoring.Result> {
  private static final int DEPTH = 10;

  private final OpenedSource source;
  private final QuerySet set;
  private final Pipeline pipeline;
  private final Statistics statistics;

  QueryScoring(OpenedSource source, QuerySet set, Pipeline pipeline, Statistics statistics) {
    this.source = source;
    this.set = set;
    this.pipeline = pipeline;
    this.statistics = statistics;
  }

  /**
   * The rankings and judgments of a set.
   *
   * @param rankings by query id
   * @param judgments by query id, only of queries that have some
   */
  record Result(
      Map<String, List<ScoredPassage>> rankings, Map<String, PresentJudgments> judgments) {}

  @Override
  public Result run(Progress progress, Cancellation cancellation) {
    try (PinnedSource pin = source.source().pin()) {
      // One after another on this thread: the other processors belong to the person's own searches.
      BatchSearch batch =
          new BatchSearch(
              source.workspace().searchEngine(),
              pin,
              set.queries(),
              pipeline,
              statistics,
              DEPTH,
              Runnable::run);
      Map<String, List<ScoredPassage>> rankings =
          batch.run(progress, cancellation).run().rankings();
      return new Result(
          rankings,
          PresentJudgments.byQuery(
              source
                  .workspace()
                  .judgments()
                  .present(EventScope.ofSet(source.collection(), set.name()))
                  .values()));
    }
  }
}
