package io.rankscope.app.feature.search;

import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.Destination;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.task.TaskRunner;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/**
 * What is asked, of what, and what came of it. The run that is shown stays what it is while the
 * query is edited; only {@link #ask()} replaces it. FX thread only; searching happens in tasks.
 */
final class SearchViewModel implements AutoCloseable {
  private final WorkspaceSession workspace;
  private final QueryListModel queries;
  private final QueryHistory history;
  private final ShownHits hits;
  private final SearchOptions options;
  private final LiveSearch search;
  private final SearchSession session;
  private final StringProperty text = new SimpleStringProperty("");

  /**
   * @param whenDrawn runs what can wait until what was just changed has been drawn
   * @param missed hears of a passage that somebody was led to and that is not among the hits
   */
  SearchViewModel(
      TaskRunner tasks,
      WorkspaceSession workspace,
      FrameModel frame,
      Settings settings,
      ShownHits hits,
      Executor whenDrawn,
      Consumer<PassageId> missed) {
    this.workspace = workspace;
    this.queries = new QueryListModel(tasks);
    this.history = new QueryHistory(settings);
    this.hits = hits;
    this.options =
        new SearchOptions(
            new PipelineChoice(new PipelineMemory(settings, workspace)),
            frame.statisticsProperty());
    this.search = new LiveSearch(tasks, options, hits, missed);
    this.session = new SearchSession(workspace, frame, queries, options, search, text, whenDrawn);
    frame.statisticsProperty().subscribe((was, is) -> askAgainEverywhere());
  }

  /** What stands in the query field. */
  StringProperty textProperty() {
    return text;
  }

  ObservableList<Pipeline> pipelines() {
    return options.pipelines().all();
  }

  ReadOnlyObjectProperty<Optional<Pipeline>> pipelineProperty() {
    return options.pipelines().chosenProperty();
  }

  ReadOnlyObjectProperty<QuerySyntax> syntaxProperty() {
    return options.syntaxProperty();
  }

  ReadOnlyObjectProperty<SearchState> stateProperty() {
    return session.stateProperty();
  }

  /** The query that was asked last, found or not. */
  ReadOnlyObjectProperty<Optional<Query>> askedProperty() {
    return search.askedProperty();
  }

  /** Whether a search is on its way. */
  ReadOnlyBooleanProperty busyProperty() {
    return search.runningProperty();
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
    if (!typed.isBlank()) {
      history.add(typed);
      goTo(Destination.query(typed));
    }
  }

  /** Asks {@code query} and selects the best hit. */
  void ask(Query query) {
    show(query, Optional.empty());
  }

  /** Asks {@code query} and looks at {@code passage}, be it a hit or not. */
  void show(Query query, Optional<PassageId> passage) {
    session.ask(query, passage);
  }

  /** Shows what {@code destination} names, once a source is open. */
  void goTo(Destination destination) {
    session.goTo(destination);
  }

  /** Asks the next query of the list, or with a negative step the one before. */
  void askNeighbour(int step) {
    queries.neighbour(askedProperty().get(), step).ifPresent(this::ask);
  }

  /** Asks again; reads the index and the workspace anew when they changed on disk. */
  void refresh() {
    workspace.reloadIfChanged(session::askAgain);
  }

  /** Shows more hits of the same run. */
  void more() {
    options.nextPage();
    session.askAgain();
  }

  void choosePipeline(Pipeline chosen) {
    options.pipelines().choose(chosen);
    askAgainEverywhere();
  }

  /** As {@link #choosePipeline}, for one that may be another in a moment: queries keep scores. */
  void tryPipeline(Pipeline variant) {
    options.pipelines().choose(variant);
    session.askAgain();
  }

  void chooseSyntax(QuerySyntax chosen) {
    options.choose(chosen);
    session.askAgain();
  }

  void chooseQuerySet(String name) {
    session.chooseQuerySet(name);
  }

  /** Stops the search that is on its way; what is shown stays. */
  void cancel() {
    session.cancel();
  }

  @Override
  public void close() {
    session.close();
  }

  private void askAgainEverywhere() {
    session.askAgain();
    session.rankQueries();
  }
}
