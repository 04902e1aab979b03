package io.rankscope.app.feature.search;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.Destination;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.search.Detail;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/**
 * What is asked, of what, and what came of it. The run that is shown stays what it is while the
 * query is edited; only {@link #ask()} replaces it. FX thread only; searching happens in tasks.
 */
final class SearchViewModel implements AutoCloseable {
  /** How many hits are shown at first, and how many more each time more are wanted. */
  static final int PAGE = 10;

  private final WorkspaceSession session;
  private final FrameModel frame;
  private final Executor whenDrawn;
  private final Latest searching;
  private final QueryListModel queries;
  private final QueryHistory history;
  private final ShownHits hits;
  private final StringProperty text = new SimpleStringProperty("");
  private final PipelineChoice pipelines = new PipelineChoice();
  private final ObjectProperty<QuerySyntax> syntax = new SimpleObjectProperty<>(QuerySyntax.WORDS);
  private final ReadOnlyObjectWrapper<SearchState> state =
      new ReadOnlyObjectWrapper<>(new SearchState.NothingOpen(Optional.empty()));
  private final ReadOnlyObjectWrapper<Optional<Query>> asked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private Optional<Path> folder = Optional.empty();
  private final Consumer<PassageId> missed;
  private Optional<PassageId> wanted = Optional.empty();
  private Optional<PassageId> lookedFor = Optional.empty();
  private Optional<Destination> waiting = Optional.empty();
  private boolean loading;
  private boolean unranked;
  private int count = PAGE;

  /**
   * @param whenDrawn runs what can wait until what was just changed has been drawn
   * @param missed hears of a passage that somebody was led to and that is not among the hits
   */
  SearchViewModel(
      TaskRunner tasks,
      WorkspaceSession session,
      FrameModel frame,
      Settings settings,
      ShownHits hits,
      Executor whenDrawn,
      Consumer<PassageId> missed) {
    this.session = session;
    this.frame = frame;
    this.whenDrawn = whenDrawn;
    this.searching = new Latest(tasks);
    this.queries = new QueryListModel(tasks);
    this.history = new QueryHistory(settings);
    this.hits = hits;
    this.missed = missed;
    session.sourceProperty().subscribe(this::opened);
    session.failureProperty().subscribe(failure -> showNothingOpen());
    frame.startingProperty().subscribe(starting -> showNothingOpen());
    frame.statisticsProperty().subscribe((was, is) -> askAgainEverywhere());
  }

  /** What stands in the query field. */
  StringProperty textProperty() {
    return text;
  }

  ObservableList<Pipeline> pipelines() {
    return pipelines.all();
  }

  ReadOnlyObjectProperty<Optional<Pipeline>> pipelineProperty() {
    return pipelines.chosenProperty();
  }

  ReadOnlyObjectProperty<QuerySyntax> syntaxProperty() {
    return syntax;
  }

  ReadOnlyObjectProperty<SearchState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The query that was asked last, found or not. */
  ReadOnlyObjectProperty<Optional<Query>> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** Whether a search is on its way. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  QueryListModel queries() {
    return queries;
  }

  QueryHistory history() {
    return history;
  }

  ShownHits hits() {
    return hits;
  }

  /** Asks what stands in the query field; a text that is in the query set is that query. */
  void ask() {
    String typed = text.get();
    if (typed.isBlank()) {
      return;
    }
    history.add(typed);
    if (session.sourceProperty().get().isEmpty() || loading) {
      goTo(Destination.query(typed));
    } else {
      ask(queries.withText(typed).orElseGet(() -> Query.typed(typed.strip())));
    }
  }

  /** Asks {@code query} and selects the best hit. */
  void ask(Query query) {
    if (!asked.get().equals(Optional.of(query))) {
      count = PAGE;
    }
    show(query, Optional.empty());
  }

  /** Shows what {@code destination} names, once a source is open. */
  void goTo(Destination destination) {
    if (session.sourceProperty().get().isEmpty() || loading) {
      waiting = Optional.of(destination);
      return;
    }
    takePipeline(destination);
    destination
        .query()
        .map(words -> queries.withText(words).orElseGet(() -> Query.typed(words.strip())))
        .or(asked::get)
        .ifPresent(query -> show(query, destination.passage()));
  }

  private void takePipeline(Destination destination) {
    destination.pipeline().ifPresent(pipelines::choose);
  }

  /** Asks {@code query} and looks at {@code passage}, be it a hit or not. */
  void show(Query query, Optional<PassageId> passage) {
    wanted = passage.or(() -> hits.selectedIdFor(query));
    lookedFor = passage;
    start(query);
  }

  /** Asks the next query of the list, or with a negative step the one before. */
  void askNeighbour(int step) {
    queries.neighbour(asked.get(), step).ifPresent(this::ask);
  }

  /** Asks again; reads the index and the workspace anew when they changed on disk. */
  void refresh() {
    session.reloadIfChanged(this::askAgain);
  }

  /** Shows more hits of the same run. */
  void more() {
    count += PAGE;
    askAgain();
  }

  void choosePipeline(Pipeline chosen) {
    pipelines.choose(chosen);
    askAgainEverywhere();
  }

  /** As {@link #choosePipeline}, for one that may be another in a moment: queries keep scores. */
  void tryPipeline(Pipeline variant) {
    pipelines.choose(variant);
    askAgain();
  }

  void chooseSyntax(QuerySyntax chosen) {
    syntax.set(chosen);
    askAgain();
  }

  void chooseQuerySet(String name) {
    session
        .sourceProperty()
        .get()
        .ifPresent(source -> queries.open(source, Optional.of(name), set -> rankQueries()));
  }

  /** Stops the search that is on its way; what is shown stays. */
  void cancel() {
    waiting = Optional.empty();
    searching.cancel();
    stopped();
  }

  @Override
  public void close() {
    cancel();
    queries.clear();
    hits.clear();
  }

  private void opened(Optional<OpenedSource> opened) {
    if (opened.isEmpty()) {
      showNothingOpen();
      return;
    }
    if (state.get() instanceof SearchState.NothingOpen) {
      state.set(new SearchState.Opening());
    }
    OpenedSource source = opened.get();
    pipelines.offer(source.pipelines());
    Optional<Path> now = Optional.of(source.workspace().workspace().folder());
    boolean same = folder.equals(now);
    folder = now;
    loading = true;
    queries.open(
        source,
        queries.setProperty().get().filter(set -> same).map(QuerySet::name),
        set -> {
          loading = false;
          unranked = true;
          askFirst(set, same ? asked.get() : Optional.empty());
        });
  }

  private void askFirst(Optional<QuerySet> set, Optional<Query> before) {
    Optional<Destination> led = waiting;
    waiting = Optional.empty();
    led.ifPresent(this::takePipeline);
    if (led.flatMap(Destination::query).isPresent()) {
      goTo(led.get());
      return;
    }
    // Words that were typed while the source was being opened stay.
    boolean typing = asked.get().isEmpty() && !text.get().isBlank();
    Optional<Query> first =
        before.or(() -> set.filter(known -> !typing).flatMap(SearchViewModel::first));
    if (first.isPresent()) {
      show(first.get(), led.flatMap(Destination::passage));
    } else {
      showNothingAsked();
    }
  }

  private static Optional<Query> first(QuerySet set) {
    return set.queries().stream().findFirst();
  }

  private void showNothingAsked() {
    asked.set(Optional.empty());
    hits.clear();
    state.set(new SearchState.NothingAsked());
    rankOnce();
  }

  /** Ranks the queries of a source that was opened, now that its first hits are there. */
  private void rankOnce() {
    if (unranked) {
      unranked = false;
      whenDrawn.execute(this::rankQueries);
    }
  }

  private void showNothingOpen() {
    if (session.sourceProperty().get().isPresent()) {
      return;
    }
    cancel();
    folder = Optional.empty();
    asked.set(Optional.empty());
    pipelines.offer(List.of());
    queries.clear();
    hits.clear();
    state.set(
        frame.startingProperty().get()
            ? new SearchState.Opening()
            : new SearchState.NothingOpen(session.failureProperty().get()));
  }

  private void askAgain() {
    asked.get().ifPresent(this::ask);
  }

  private void askAgainEverywhere() {
    askAgain();
    rankQueries();
  }

  private void rankQueries() {
    session
        .sourceProperty()
        .get()
        .ifPresent(
            source ->
                pipelines
                    .chosen()
                    .ifPresent(
                        chosen -> queries.rank(source, chosen, frame.statisticsProperty().get())));
  }

  private void start(Query query) {
    Optional<OpenedSource> source = session.sourceProperty().get();
    if (source.isEmpty() || pipelines.chosen().isEmpty()) {
      stopped();
      return;
    }
    asked.set(Optional.of(query));
    text.set(query.text());
    busy.set(true);
    SearchRequest request =
        new SearchRequest(
            query,
            syntax.get(),
            pipelines.chosen().get(),
            frame.statisticsProperty().get(),
            count,
            Detail.HIGHLIGHTS);
    searching.start(
        Texts.of("search.searching", query.text()),
        new SearchTask(source.get(), request),
        new TaskListener<ShownRun>() {
          @Override
          public void succeeded(ShownRun run) {
            busy.set(false);
            hits.show(run, wanted);
            lookedFor.filter(id -> hits.card(id).isEmpty()).ifPresent(missed);
            lookedFor = Optional.empty();
            state.set(
                run.run().hits().isEmpty() ? new SearchState.NoHits() : new SearchState.Hits());
            rankOnce();
          }

          @Override
          public void failed(Throwable thrown) {
            busy.set(false);
            hits.clear();
            state.set(new SearchState.Failed(FailureText.of(thrown), query.text(), column(thrown)));
            rankOnce();
          }

          @Override
          public void cancelled() {
            stopped();
          }
        });
  }

  private void stopped() {
    busy.set(false);
    if (state.get() instanceof SearchState.Opening && session.sourceProperty().get().isPresent()) {
      showNothingAsked();
    }
  }

  private static OptionalInt column(Throwable thrown) {
    return thrown instanceof BadInputException bad
        ? bad.where().map(Location::column).filter(column -> column > 0).stream()
            .mapToInt(Integer::intValue)
            .findFirst()
        : OptionalInt.empty();
  }
}
