package io.rankscope.app.feature.search;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.judging.EventScope;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Searches, explains every hit, and looks up what is known of them. */
final class SearchTask implements Task<ShownRun> {
  private final OpenedSource source;
  private final SearchRequest request;

  SearchTask(OpenedSource source, SearchRequest request) {
    this.source = source;
    this.request = request;
  }

  @Override
  public ShownRun run(Progress progress, Cancellation cancellation) {
    try (PinnedSource pin = source.source().pin()) {
      PinnedRun run = source.workspace().searchEngine().search(pin, request, cancellation);
      try {
        return shown(run, cancellation);
      } catch (RuntimeException e) {
        run.close();
        throw e;
      }
    }
  }

  private ShownRun shown(PinnedRun run, Cancellation cancellation) {
    List<Explained> explained = new ArrayList<>();
    for (Hit hit : run.run().hits()) {
      cancellation.throwIfRequested();
      explained.add(source.workspace().explainer().explain(run, hit.id()));
    }
    PresentJudgments judgments = PresentJudgments.NONE;
    Optional<String> problem = Optional.empty();
    try {
      judgments = judgments(request.query());
    } catch (RankscopeException e) {
      // Searching goes on without grades; the screen says why there are none.
      problem = Optional.of(FailureText.of(e).oneLine());
    }
    return new ShownRun(
        source,
        run,
        request.k(),
        explained,
        NearDuplicates.among(run.run().hits()),
        judgments,
        problem);
  }

  private PresentJudgments judgments(Query query) {
    return new PresentJudgments(
        source
            .workspace()
            .judgments()
            .present(EventScope.ofQuery(source.collection(), query.set(), query.id())));
  }
}
