package io.rankscope.app.support.task;

import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Long work that is watched where it was begun: whether it runs, how far it has come, why it
 * failed. Beginning it anew stops what runs. FX thread only.
 */
public final class WatchedTask {
  private static final double UNKNOWN = -1;

  private final Latest latest;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
  private final ReadOnlyObjectWrapper<Optional<FailureText>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Nothing runs yet. */
  public WatchedTask(TaskRunner tasks) {
    this.latest = new Latest(tasks);
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** How far it has come, in 0..1; negative while that is not known. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Why the last one came to nothing. */
  public ReadOnlyObjectProperty<Optional<FailureText>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /**
   * Begins.
   *
   * @param then hears of the result when it comes
   */
  public <T> void start(String name, Task<T> task, Consumer<? super T> then) {
    clear();
    running.set(true);
    latest.start(
        name,
        task,
        new TaskListener<T>() {
          @Override
          public void succeeded(T result) {
            ended();
            then.accept(result);
          }

          @Override
          public void progressed(Progress.Update update) {
            progress.set(update.fraction());
          }

          @Override
          public void failed(Throwable thrown) {
            ended();
            problem.set(Optional.of(FailureText.of(thrown)));
          }

          @Override
          public void cancelled() {
            ended();
          }
        });
  }

  /** Stops what runs; nothing more is heard of it. */
  public void stop() {
    latest.cancel();
    ended();
  }

  /** Stops what runs, and forgets why the last one failed. */
  public void clear() {
    stop();
    problem.set(Optional.empty());
  }

  private void ended() {
    running.set(false);
    progress.set(UNKNOWN);
  }
}
