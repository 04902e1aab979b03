package io.rankscope.app.feature.search.triage;

import io.rankscope.app.feature.search.triage.TriageFindings.Scope;
import io.rankscope.app.support.task.WatchedTask;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.search.vector.VectorLeg;
import io.rankscope.engine.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Compares the graph legs of the run that is shown with a look at every vector, for its query or
 * for all that are listed. What a set gave stays while its queries are looked at one by one. FX
 * thread only; comparing happens in a task.
 */
public final class TriageModel {
  private final WatchedTask comparing;
  private final ObservableValue<Optional<TriageSubject>> subject;
  private final ObservableValue<Optional<QuerySet>> listed;
  private final BiConsumer<Query, PassageId> lookAt;
  private final ReadOnlyObjectWrapper<List<VectorLeg>> legs =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<TriageFindings>> findings =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanBinding goesByGraph;
  private final BooleanBinding hasQueries;

  /**
   * @param subject the run that is shown
   * @param listed the query set that is listed
   * @param lookAt asks a query and looks at a passage of it
   */
  public TriageModel(
      TaskRunner tasks,
      ObservableValue<Optional<TriageSubject>> subject,
      ObservableValue<Optional<QuerySet>> listed,
      BiConsumer<Query, PassageId> lookAt) {
    this.comparing = new WatchedTask(tasks);
    this.subject = subject;
    this.listed = listed;
    this.lookAt = lookAt;
    this.goesByGraph = Bindings.createBooleanBinding(() -> !legs.get().isEmpty(), legs);
    this.hasQueries =
        Bindings.createBooleanBinding(
            () -> goesByGraph.get() && listed.getValue().isPresent(), goesByGraph, listed);
    subject.subscribe(this::shown);
  }

  /** Whether the run has a leg that goes by a graph. */
  public BooleanBinding goesByGraph() {
    return goesByGraph;
  }

  /** Whether there are listed queries for such a leg. */
  public BooleanBinding hasQueries() {
    return hasQueries;
  }

  /** Compares for the query of the run. */
  public void compareQuery() {
    subject
        .getValue()
        .map(TriageSubject::query)
        .ifPresent(query -> compare(Scope.QUERY, new QuerySet(query.set(), List.of(query))));
  }

  /** Compares for every query that is listed. */
  public void compareSet() {
    listed.getValue().ifPresent(set -> compare(Scope.SET, set));
  }

  /** The legs of the run that go by a graph. */
  ReadOnlyObjectProperty<List<VectorLeg>> legsProperty() {
    return legs.getReadOnlyProperty();
  }

  ObservableValue<Optional<QuerySet>> listedProperty() {
    return listed;
  }

  /** What was found, as long as it tells of the run that is shown. */
  ReadOnlyObjectProperty<Optional<TriageFindings>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /** The comparison, once it was begun. */
  WatchedTask comparing() {
    return comparing;
  }

  /** Asks the query of {@code row} and looks at its passage. */
  void lookAt(TriageFindings.Row row) {
    lookAt.accept(row.query(), row.miss().passage());
  }

  private void shown(Optional<TriageSubject> now) {
    comparing.clear();
    legs.set(now.map(TriageSubject::graphLegs).orElse(List.of()));
    findings.set(findings.get().filter(found -> now.filter(found::isOf).isPresent()));
  }

  private void compare(Scope scope, QuerySet asked) {
    Optional<TriageSubject> now = subject.getValue();
    if (now.isEmpty() || legs.get().isEmpty()) {
      return;
    }
    String names = legs.get().stream().map(VectorLeg::name).collect(Collectors.joining(", "));
    comparing.start(
        Texts.of("search.triage.comparing", names),
        new TriageTask(now.get(), scope, asked),
        found -> findings.set(Optional.of(found)));
  }
}
