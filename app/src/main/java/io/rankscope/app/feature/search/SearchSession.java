package io.rankscope.app.feature.search;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.Destination;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.search.Pipeline;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/**
 * What is asked of the source that is open, from its opening on: what waits until it can be
 * searched, its first query, and every query after that. FX thread only.
 */
final class SearchSession implements AutoCloseable {
  private final WorkspaceSession workspace;
  private final FrameModel frame;
  private final QueryListModel queries;
  private final SearchOptions options;
  private final LiveSearch search;
  private final StringProperty text;
  private final Executor whenDrawn;
  private final LiveSearch.Listener listener = new Ends();
  private final ReadOnlyObjectWrapper<SearchState> state =
      new ReadOnlyObjectWrapper<>(new SearchState.NothingOpen(Optional.empty()));
  private Readiness readiness = Readiness.nothingOpen();
  private Optional<Question> question = Optional.empty();

  /**
   * What the query field was filled with.
   *
   * @param workspace folder of the workspace that was asked
   */
  private record Question(String text, Path workspace) {
    /** Whether {@code words} are this question, asked of another workspace than {@code now}. */
    boolean isLeftIn(String words, Path now) {
      return text.equals(words) && !workspace.equals(now);
    }
  }

  /**
   * @param text what stands in the query field
   * @param whenDrawn runs what can wait until what was just changed has been drawn
   */
  SearchSession(
      WorkspaceSession workspace,
      FrameModel frame,
      QueryListModel queries,
      SearchOptions options,
      LiveSearch search,
      StringProperty text,
      Executor whenDrawn) {
    this.workspace = workspace;
    this.frame = frame;
    this.queries = queries;
    this.options = options;
    this.search = search;
    this.text = text;
    this.whenDrawn = whenDrawn;
    workspace.sourceProperty().subscribe(this::opened);
    workspace.failureProperty().subscribe(this::failed);
    frame.startingProperty().subscribe(starting -> tellState());
  }

  ReadOnlyObjectProperty<SearchState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Asks {@code query}, once a source can be searched, and looks at {@code passage}. */
  void ask(Query query, Optional<PassageId> passage) {
    switch (readiness) {
      case Readiness.Waiting waiting ->
          become(waiting.asked(Destination.query(query.text(), passage)));
      case Readiness.Searchable open -> start(open, query, passage);
    }
  }

  /** Shows what {@code destination} names, once a source can be searched. */
  void goTo(Destination destination) {
    switch (readiness) {
      case Readiness.Waiting waiting -> become(waiting.asked(destination));
      case Readiness.Searchable open -> {
        Optional<Pipeline> before = options.pipelines().chosen();
        destination.pipeline().ifPresent(options.pipelines()::choose);
        destination
            .query()
            .map(queries::query)
            .or(this::asked)
            .ifPresent(query -> start(open, query, destination.passage()));
        if (!options.pipelines().chosen().equals(before)) {
          rankQueries();
        }
      }
    }
  }

  /** Asks the last query again; one that is still to be asked is asked as things are then. */
  void askAgain() {
    if (readiness instanceof Readiness.Searchable open) {
      asked().ifPresent(query -> start(open, query, Optional.empty()));
    }
  }

  /** Ranks the query set; before the first search has ended, its ranking is still to come. */
  void rankQueries() {
    if (readiness instanceof Readiness.Searched searched) {
      options
          .pipelines()
          .chosen()
          .ifPresent(chosen -> queries.rank(searched.source(), chosen, options.statistics()));
    }
  }

  /** Lists the queries of another set. */
  void chooseQuerySet(String name) {
    workspace
        .sourceProperty()
        .get()
        .ifPresent(source -> queries.open(source, Optional.of(name), this::read));
  }

  /** Stops the search that is on its way, and forgets what waits; what is shown stays. */
  void cancel() {
    search.drop();
    stopped();
  }

  @Override
  public void close() {
    leave();
  }

  private Optional<Query> asked() {
    return search.askedProperty().get();
  }

  private void opened(Optional<OpenedSource> opened) {
    opened.ifPresentOrElse(this::readQueries, this::leave);
  }

  private void leave() {
    search.clear();
    options.pipelines().clear();
    queries.clear();
    become(Readiness.nothingOpen());
  }

  private void readQueries(OpenedSource source) {
    // What is on its way searches what was open before.
    search.drop();
    Readiness.ReadingQueries reading =
        readiness.opened(source, Readiness.Kept.of(asked(), queries.setProperty().get()));
    options.pipelines().offer(source);
    become(reading);
    queries.open(source, reading.kept().querySet(), this::read);
  }

  private void read(Optional<QuerySet> set) {
    if (readiness instanceof Readiness.ReadingQueries reading) {
      Readiness.FirstSearch open = reading.read();
      become(open);
      askFirst(open, reading, set);
    } else {
      rankQueries();
    }
  }

  private void askFirst(
      Readiness.FirstSearch open, Readiness.ReadingQueries reading, Optional<QuerySet> set) {
    Destination led = reading.question().orElse(Destination.ANY);
    led.pipeline().ifPresent(options.pipelines()::choose);
    if (question.filter(last -> last.isLeftIn(text.get(), folder(open.source()))).isPresent()) {
      text.set("");
    }
    // Words that were typed while the source was being opened stay.
    boolean typing = asked().isEmpty() && !text.get().isBlank();
    led.query()
        .map(queries::query)
        .or(reading.kept()::query)
        .or(() -> set.filter(known -> !typing).flatMap(SearchSession::first))
        .ifPresentOrElse(query -> start(open, query, led.passage()), this::showNothingAsked);
  }

  private static Path folder(OpenedSource source) {
    return source.workspace().workspace().folder();
  }

  private static Optional<Query> first(QuerySet set) {
    return set.queries().stream().findFirst();
  }

  private void start(Readiness.Searchable open, Query query, Optional<PassageId> passage) {
    Optional<Pipeline> pipeline = options.pipelines().chosen();
    if (pipeline.isEmpty()) {
      showNothingAsked();
      return;
    }
    question = Optional.of(new Question(query.text(), folder(open.source())));
    text.set(query.text());
    search.start(open.source(), pipeline.get(), query, passage, listener);
  }

  private void showNothingAsked() {
    search.clear();
    ended(new SearchState.NothingAsked());
  }

  private void ended(SearchState.Outcome outcome) {
    if (readiness instanceof Readiness.Searchable open) {
      become(open.ended(outcome));
      if (open instanceof Readiness.FirstSearch) {
        whenDrawn.execute(this::rankQueries);
      }
    }
  }

  private void stopped() {
    switch (readiness) {
      case Readiness.Waiting waiting -> become(waiting.withoutQuestion());
      case Readiness.FirstSearch first ->
          first.shown().ifPresentOrElse(this::ended, this::showNothingAsked);
      case Readiness.Searched searched -> {}
    }
  }

  private void failed(Optional<FailureText> failure) {
    if (failure.isPresent() && readiness instanceof Readiness.NothingOpen nothing) {
      // What waits was meant for what could not be opened.
      readiness = nothing.withoutQuestion();
    }
    tellState();
  }

  private void become(Readiness next) {
    readiness = next;
    tellState();
  }

  private void tellState() {
    SearchState unopened =
        frame.startingProperty().get()
            ? new SearchState.Opening()
            : new SearchState.NothingOpen(workspace.failureProperty().get());
    state.set(readiness.state(unopened));
  }

  private final class Ends implements LiveSearch.Listener {
    @Override
    public void ended(SearchState.Outcome outcome) {
      SearchSession.this.ended(outcome);
    }

    @Override
    public void stopped() {
      SearchSession.this.stopped();
    }
  }
}
