package io.rankscope.app.feature.models;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.WatchedTask;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.trial.Agreement;
import io.rankscope.engine.trial.ModelComparison;
import io.rankscope.engine.trial.TrialTexts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
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
  private final WatchedTask comparing;
  private final WorkspaceSession session;
  private final ComparedTexts texts;
  private final ObservableList<TriedModel> models = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<TriedModel>> one =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<TriedModel>> other =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Agreement>> result =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
  private final StringBinding hindrance;
  private final BooleanBinding ready;

  CompareViewModel(TaskRunner tasks, WorkspaceSession session, Settings settings) {
    this.comparing = new WatchedTask(tasks);
    this.session = session;
    this.texts = new ComparedTexts(settings);
    this.hindrance =
        Bindings.createStringBinding(
            this::whatHinders, models, one, other, offered, session.sourceProperty());
    this.ready = hindrance.isEmpty().and(offered);
    one.subscribe((was, is) -> chosen());
    other.subscribe((was, is) -> chosen());
    texts.askedProperty().subscribe((was, is) -> outdated());
    texts.passagesProperty().subscribe((was, is) -> outdated());
    texts.queriesProperty().subscribe((was, is) -> outdated());
  }

  /** What they are compared on. */
  ComparedTexts texts() {
    return texts;
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

  /** What keeps them from being compared, in a sentence; empty when nothing does. */
  StringBinding hindranceProperty() {
    return hindrance;
  }

  /** Whether two models and a source are there. */
  BooleanBinding readyProperty() {
    return ready;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return comparing.runningProperty();
  }

  /** The share that is done in 0..1, negative while unknown. */
  ReadOnlyDoubleProperty progressProperty() {
    return comparing.progressProperty();
  }

  ReadOnlyObjectProperty<Optional<Agreement>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return comparing.problemProperty();
  }

  /** Lets the person choose among the models of {@code rows} that opened. */
  void offer(List<ModelRow> rows) {
    session
        .workspaceProperty()
        .get()
        .ifPresent(
            open -> {
              models.setAll(
                  rows.stream()
                      .flatMap(row -> row.facts().stream())
                      .map(facts -> new TriedModel(open, facts))
                      .toList());
              texts.offer(open);
            });
    one.set(models.stream().findFirst());
    other.set(models.stream().skip(1).findFirst());
    offered.set(true);
  }

  void compare() {
    Optional<OpenedSource> source = session.sourceProperty().get();
    if (!ready.get() || source.isEmpty()) {
      return;
    }
    result.set(Optional.empty());
    TriedModel first = one.get().orElseThrow();
    TriedModel second = other.get().orElseThrow();
    comparing.start(
        Texts.of("models.comparing", first.name(), second.name()),
        task(first, second, texts.reading(source.get())),
        agreement -> result.set(Optional.of(agreement)));
  }

  void stop() {
    comparing.stop();
  }

  /** Shows nothing. */
  void clear() {
    stop();
    offered.set(false);
    models.clear();
    one.set(Optional.empty());
    other.set(Optional.empty());
    outdated();
  }

  /** Nothing is missing as long as models are still being opened. */
  private String whatHinders() {
    if (!offered.get()) {
      return "";
    }
    if (models.size() < 2) {
      return Texts.of("models.compare.needs-two");
    }
    if (one.get().isEmpty() || one.get().equals(other.get())) {
      return Texts.of("models.compare.needs-another");
    }
    return session.sourceProperty().get().isEmpty() ? Texts.of("models.compare.needs-source") : "";
  }

  private void chosen() {
    boolean vectors =
        Stream.of(one.get(), other.get())
            .flatMap(Optional::stream)
            .allMatch(model -> model.facts().type() == ModelType.ENCODER);
    texts.suit(vectors ? ComparedTexts.Kind.VECTORS : ComparedTexts.Kind.PAIRS);
    outdated();
  }

  private void outdated() {
    comparing.clear();
    result.set(Optional.empty());
  }

  private static Task<Agreement> task(TriedModel one, TriedModel other, Task<TrialTexts> reading) {
    return (progress, cancellation) ->
        new ModelComparison(
                one.models(), one.name(), other.name(), reading.run(progress, cancellation))
            .run(progress, cancellation);
  }
}
