package io.rankscope.app.feature.models;

import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.trial.Latency;
import io.rankscope.engine.trial.LatencyTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Measures the chosen model by batch and length when asked to; what was measured appears at once.
 * FX thread only.
 */
final class SpeedViewModel {
  private static final List<Integer> BATCHES = List.of(1, 8, 32);
  private static final List<Integer> LENGTHS = List.of(16, 64, 256);

  private final Latest measuring;
  private final ObservableList<Latency> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TriedModel>> model =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  SpeedViewModel(TaskRunner tasks) {
    this.measuring = new Latest(tasks);
  }

  /** What was measured so far. */
  ObservableList<Latency> rows() {
    return rows;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** The share that is done, in 0..1. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** The model that would be measured. */
  ReadOnlyObjectProperty<Optional<TriedModel>> modelProperty() {
    return model.getReadOnlyProperty();
  }

  /** Measures {@code wanted} when asked to. */
  void show(Optional<TriedModel> wanted) {
    if (!wanted.equals(model.get())) {
      clear();
      model.set(wanted);
    }
  }

  /** Measures from the start. */
  void measure() {
    if (model.get().isEmpty()) {
      return;
    }
    TriedModel measured = model.get().get();
    stop();
    rows.clear();
    failure.set(Optional.empty());
    List<LatencyTrial> trials = new ArrayList<>();
    int most = measured.facts().settings().maxTokens().value();
    for (int length : LENGTHS.stream().map(one -> Math.min(one, most)).distinct().toList()) {
      for (int batch : BATCHES) {
        trials.add(new LatencyTrial(measured.models(), measured.name(), batch, length));
      }
    }
    running.set(true);
    measure(trials, 0);
  }

  /** Stops; what was measured so far stays. */
  void stop() {
    measuring.cancel();
    running.set(false);
    progress.set(0);
  }

  /** Shows nothing. */
  void clear() {
    stop();
    rows.clear();
    failure.set(Optional.empty());
    model.set(Optional.empty());
  }

  private void measure(List<LatencyTrial> trials, int index) {
    if (index == trials.size()) {
      stop();
      return;
    }
    LatencyTrial trial = trials.get(index);
    measuring.start(
        Texts.of(
            "models.measuring",
            trial.model(),
            Integer.toString(trial.batch()),
            Integer.toString(trial.tokens())),
        trial,
        new TaskListener<Latency>() {
          @Override
          public void succeeded(Latency measured) {
            rows.add(measured);
            progress.set((index + 1.0) / trials.size());
            measure(trials, index + 1);
          }

          @Override
          public void failed(Throwable thrown) {
            stop();
            failure.set(Optional.of(FailureText.of(thrown)));
          }

          @Override
          public void progressed(Progress.Update update) {
            progress.set((index + Math.max(0, update.fraction())) / trials.size());
          }

          @Override
          public void cancelled() {
            stop();
          }
        });
  }
}
