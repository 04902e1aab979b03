package io.rankscope.app.feature.search;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The query that was asked last and the search for it, which takes the place of one that is still
 * on its way. The run that it gives goes on screen. FX thread only; searching happens in a task.
 */
final class LiveSearch {
  private final Latest latest;
  private final SearchOptions options;
  private final ShownHits hits;
  private final Consumer<PassageId> missed;
  private final ReadOnlyObjectWrapper<Optional<Query>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

  /** Hears how a search ends, unless another one takes its place. */
  interface Listener {
    /** {@code outcome} is on screen. */
    void ended(SearchState.Outcome outcome);

    /** The task was cancelled; what was on screen stays. */
    void stopped();
  }

  /**
   * @param missed hears of a passage that somebody was led to and that is not among the hits
   */
  LiveSearch(TaskRunner tasks, SearchOptions options, ShownHits hits, Consumer<PassageId> missed) {
    this.latest = new Latest(tasks);
    this.options = options;
    this.hits = hits;
    this.missed = missed;
  }

  ReadOnlyObjectProperty<Optional<Query>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /**
   * Asks {@code query} of {@code source} by {@code pipeline}; from the first page on, when it is
   * another than was asked last.
   *
   * @param ledTo the hit to select; else the one that is selected when the query is the same, else
   *     the best
   */
  void start(
      OpenedSource source,
      Pipeline pipeline,
      Query query,
      Optional<PassageId> ledTo,
      Listener listener) {
    if (!asked.get().equals(Optional.of(query))) {
      options.firstPage();
    }
    asked.set(Optional.of(query));
    running.set(true);
    Optional<PassageId> wanted = ledTo.or(() -> hits.selectedIdFor(query));
    latest.start(
        Texts.of("search.searching", query.text()),
        new SearchTask(source, options.request(query, pipeline)),
        new TaskListener<ShownRun>() {
          @Override
          public void succeeded(ShownRun run) {
            running.set(false);
            hits.show(run, wanted);
            ledTo.filter(id -> hits.card(id).isEmpty()).ifPresent(missed);
            listener.ended(
                run.run().hits().isEmpty() ? new SearchState.NoHits(run) : new SearchState.Hits());
          }

          @Override
          public void failed(Throwable thrown) {
            running.set(false);
            hits.clear();
            listener.ended(
                new SearchState.Failed(FailureText.of(thrown), query.text(), column(thrown)));
          }

          @Override
          public void cancelled() {
            running.set(false);
            listener.stopped();
          }
        });
  }

  /** Drops the search that is on its way. Nothing more is heard of it; what is shown stays. */
  void drop() {
    latest.cancel();
    running.set(false);
  }

  /** Takes the hits from the screen; no query was asked any more. */
  void clear() {
    drop();
    asked.set(Optional.empty());
    hits.clear();
  }

  private static OptionalInt column(Throwable thrown) {
    return thrown instanceof BadInputException bad
        ? bad.where().map(Location::column).filter(column -> column > 0).stream()
            .mapToInt(Integer::intValue)
            .findFirst()
        : OptionalInt.empty();
  }
}
