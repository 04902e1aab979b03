package io.rankscope.app.feature.search;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.JudgmentKey;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The queries of a set of the workspace, with what the chosen pipeline is worth on each. FX thread
 * only; ranking them happens in the background.
 */
final class QueryListModel {
  private final Latest loading;
  private final Latest scoring;
  private final ObservableList<String> sets = FXCollections.observableArrayList();
  private final ObservableList<QueryRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<QuerySet>> set =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<OptionalDouble> mean =
      new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
  private final ReadOnlyObjectWrapper<Optional<FailureText>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Map<String, List<ScoredPassage>> rankings = new HashMap<>();
  private final Map<String, PresentJudgments> judgments = new HashMap<>();
  private Optional<String> collection = Optional.empty();

  QueryListModel(TaskRunner tasks) {
    this.loading = new Latest(tasks);
    this.scoring = new Latest(tasks);
  }

  /** Names of the query sets to choose from. */
  ObservableList<String> sets() {
    return sets;
  }

  ObservableList<QueryRow> rows() {
    return rows;
  }

  /** The set whose queries are listed. */
  ReadOnlyObjectProperty<Optional<QuerySet>> setProperty() {
    return set.getReadOnlyProperty();
  }

  /** Mean over the judged queries, once they have been ranked. */
  ReadOnlyObjectProperty<OptionalDouble> meanProperty() {
    return mean.getReadOnlyProperty();
  }

  /** Why the set could not be read or ranked. */
  ReadOnlyObjectProperty<Optional<FailureText>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  void clear() {
    loading.cancel();
    sets.clear();
    show(Optional.empty());
  }

  /**
   * Lists the queries of the set {@code name}, or else of the first one there is.
   *
   * @param then hears that the list is there, also when it stays empty
   */
  void open(OpenedSource source, Optional<String> name, Consumer<Optional<QuerySet>> then) {
    List<String> known = List.copyOf(source.workspace().workspace().querySets().keySet());
    collection = Optional.of(source.collection());
    sets.setAll(known);
    Optional<String> wanted = name.filter(known::contains).or(() -> known.stream().findFirst());
    if (wanted.isEmpty()) {
      show(Optional.empty());
      then.accept(Optional.empty());
      return;
    }
    loading.start(
        Texts.of("search.queries.reading", wanted.get()),
        (progress, cancellation) -> source.workspace().querySet(wanted.get()),
        new TaskListener<QuerySet>() {
          @Override
          public void succeeded(QuerySet read) {
            show(Optional.of(read));
            then.accept(Optional.of(read));
          }

          @Override
          public void failed(Throwable thrown) {
            show(Optional.empty());
            problem.set(Optional.of(FailureText.of(thrown)));
            then.accept(Optional.empty());
          }
        });
  }

  /** Ranks every query of the list by {@code pipeline}, in the background. */
  void rank(OpenedSource source, Pipeline pipeline, Statistics statistics) {
    if (set.get().isEmpty()) {
      return;
    }
    scoring.start(
        Texts.of("search.queries.ranking"),
        new QueryScoring(source, set.get().get(), pipeline, statistics),
        new TaskListener<QueryScoring.Result>() {
          @Override
          public void succeeded(QueryScoring.Result result) {
            problem.set(Optional.empty());
            rankings.clear();
            rankings.putAll(result.rankings());
            judgments.clear();
            judgments.putAll(result.judgments());
            rows.forEach(QueryListModel.this::weigh);
            average();
          }

          @Override
          public void failed(Throwable thrown) {
            problem.set(Optional.of(FailureText.of(thrown)));
          }
        });
  }

  /** Takes note of a judgment that was saved or taken back. */
  void judged(JudgmentKey key, Optional<Judgment> now) {
    Optional<QuerySet> listed = set.get();
    if (listed.filter(known -> known.name().equals(key.pair().querySet())).isEmpty()
        || !collection.equals(Optional.of(key.pair().collection()))) {
      return;
    }
    String query = key.pair().queryId();
    judgments.merge(
        query, PresentJudgments.NONE.with(key, now), (before, change) -> before.with(key, now));
    rows.stream().filter(row -> row.query().id().equals(query)).forEach(this::weigh);
    average();
  }

  /** The query of the list with this text, else one that was typed. */
  Query query(String text) {
    Query typed = Query.typed(text.strip());
    return rows.stream()
        .map(QueryRow::query)
        .filter(query -> query.textHash().equals(typed.textHash()))
        .findFirst()
        .orElse(typed);
  }

  /** The query that a judgment of {@code pair} is about, when it is in the list. */
  Optional<Query> find(QueryPassage pair) {
    return set.get()
        .filter(listed -> listed.name().equals(pair.querySet()))
        .filter(listed -> collection.equals(Optional.of(pair.collection())))
        .flatMap(listed -> listed.find(pair.queryId()));
  }

  /** The query after {@code present} in the list, or before it with a negative step. */
  Optional<Query> neighbour(Optional<Query> present, int step) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Query> queries = rows.stream().map(QueryRow::query).toList();
    int index = present.map(queries::indexOf).orElse(-1);
    int next = index < 0 ? (step > 0 ? 0 : queries.size() - 1) : index + step;
    return next < 0 || next >= queries.size() ? Optional.empty() : Optional.of(queries.get(next));
  }

  private void show(Optional<QuerySet> read) {
    scoring.cancel();
    rankings.clear();
    judgments.clear();
    problem.set(Optional.empty());
    mean.set(OptionalDouble.empty());
    rows.setAll(read.map(QuerySet::queries).orElse(List.of()).stream().map(QueryRow::new).toList());
    set.set(read);
  }

  private void weigh(QueryRow row) {
    String id = row.query().id();
    row.show(
        Optional.ofNullable(rankings.get(id))
            .map(
                ranking ->
                    QueryRow.Worth.of(
                        row.query(), ranking, judgments.getOrDefault(id, PresentJudgments.NONE))));
  }

  private void average() {
    mean.set(
        rows.stream()
            .flatMap(row -> row.worthProperty().get().stream())
            .flatMapToDouble(worth -> worth.score().stream())
            .average());
  }
}
