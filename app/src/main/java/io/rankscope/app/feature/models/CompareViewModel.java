package io.rankscope.app.feature.models;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.trial.Agreement;
import io.rankscope.engine.trial.ModelComparison;
import io.rankscope.engine.trial.TrialTexts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Two models side by side on passages of the open source, such as one in floating point and the
 * same in 8-bit integers. FX thread only.
 */
final class CompareViewModel {
  private static final int PASSAGES = 200;
  private static final int QUERIES = 25;

  /** A reranker reads every pair, so that it gets fewer. */
  private static final int PASSAGES_OF_PAIRS = 40;

  private static final int QUERIES_OF_PAIRS = 10;

  private final Latest comparing;
  private final WorkspaceSession session;
  private final ObservableList<TriedModel> models = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<TriedModel>> one =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<TriedModel>> other =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyObjectWrapper<Optional<Agreement>> result =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanBinding ready;

  CompareViewModel(TaskRunner tasks, WorkspaceSession session) {
    this.comparing = new Latest(tasks);
    this.session = session;
    this.ready =
        Bindings.createBooleanBinding(
            () ->
                one.get().isPresent()
                    && other.get().isPresent()
                    && session.sourceProperty().get().isPresent(),
            one,
            other,
            session.sourceProperty());
    one.subscribe((was, is) -> outdated());
    other.subscribe((was, is) -> outdated());
  }

  /** The models that opened. */
  ObservableList<TriedModel> models() {
    return models;
  }

  ObjectProperty<Optional<TriedModel>> oneProperty() {
    return one;
  }

  ObjectProperty<Optional<TriedModel>> otherProperty() {
    return other;
  }

  /** Whether two models and a source are there. */
  BooleanBinding readyProperty() {
    return ready;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** The share that is done in 0..1, negative while unknown. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Agreement>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** Lets the person choose among the models of {@code rows} that opened. */
  void offer(List<ModelRow> rows) {
    session
        .workspaceProperty()
        .get()
        .ifPresent(
            open ->
                models.setAll(
                    rows.stream()
                        .flatMap(row -> row.facts().stream())
                        .map(facts -> new TriedModel(open, facts))
                        .toList()));
    one.set(models.stream().findFirst());
    other.set(models.stream().skip(1).findFirst().or(() -> models.stream().findFirst()));
  }

  void compare() {
    Optional<OpenedSource> source = session.sourceProperty().get();
    if (!ready.get() || source.isEmpty()) {
      return;
    }
    stop();
    result.set(Optional.empty());
    failure.set(Optional.empty());
    running.set(true);
    TriedModel first = one.get().orElseThrow();
    TriedModel second = other.get().orElseThrow();
    comparing.start(
        Texts.of("models.comparing", first.name(), second.name()),
        task(first, second, source.get()),
        new TaskListener<Agreement>() {
          @Override
          public void succeeded(Agreement agreement) {
            running.set(false);
            result.set(Optional.of(agreement));
          }

          @Override
          public void failed(Throwable thrown) {
            running.set(false);
            failure.set(Optional.of(FailureText.of(thrown)));
          }

          @Override
          public void progressed(Progress.Update update) {
            progress.set(update.fraction());
          }

          @Override
          public void cancelled() {
            running.set(false);
          }
        });
  }

  void stop() {
    comparing.cancel();
    running.set(false);
    progress.set(-1);
  }

  /** Shows nothing. */
  void clear() {
    stop();
    models.clear();
    one.set(Optional.empty());
    other.set(Optional.empty());
    outdated();
  }

  private void outdated() {
    stop();
    result.set(Optional.empty());
    failure.set(Optional.empty());
  }

  private static Task<Agreement> task(TriedModel one, TriedModel other, OpenedSource source) {
    boolean vectors =
        one.facts().type() == ModelType.ENCODER && other.facts().type() == ModelType.ENCODER;
    return (progress, cancellation) -> {
      TrialTexts texts =
          texts(
              source,
              vectors ? PASSAGES : PASSAGES_OF_PAIRS,
              vectors ? QUERIES : QUERIES_OF_PAIRS,
              cancellation);
      return new ModelComparison(one.models(), one.name(), other.name(), texts)
          .run(progress, cancellation);
    };
  }

  /** Queries of the first query set that can be read, else what passages are about. */
  private static TrialTexts texts(
      OpenedSource source, int passages, int queries, Cancellation cancellation)
      throws IOException {
    List<String> asked =
        source.workspace().workspace().querySets().keySet().stream()
            .findFirst()
            .map(
                set ->
                    source.workspace().querySet(set).queries().stream().map(Query::text).toList())
            .orElse(List.of());
    try (PinnedSource pinned = source.source().pin()) {
      return TrialTexts.of(pinned, passages, queries, asked, cancellation);
    }
  }
}
