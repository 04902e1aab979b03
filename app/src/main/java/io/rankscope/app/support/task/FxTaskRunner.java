package io.rankscope.app.support.task;

import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskHandle;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.task.Workers;
import java.util.concurrent.ExecutorService;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Runs tasks on worker threads and tells their listeners on the FX thread. {@link #start} is called
 * on the FX thread.
 */
public final class FxTaskRunner implements TaskRunner, AutoCloseable {
  private final ExecutorService workers = Workers.cached("task");
  private final ObservableList<RunningTask<?>> running = FXCollections.observableArrayList();
  private final ObservableList<RunningTask<?>> unmodifiable =
      FXCollections.unmodifiableObservableList(running);
  private final BooleanBinding idle = Bindings.isEmpty(running);

  @Override
  public <T> TaskHandle start(String name, Task<T> task, TaskListener<? super T> listener) {
    // Listeners hear the end of a task first, so that one which starts the next task at once leaves
    // no moment at which the runner looks idle.
    RunningTask<T> started = new RunningTask<>(name, task, listener, running::remove);
    running.add(started);
    workers.execute(started);
    return started.handle();
  }

  /** The tasks that have not ended, oldest first. */
  public ObservableList<RunningTask<?>> running() {
    return unmodifiable;
  }

  /** Whether no task is running. */
  public BooleanBinding idle() {
    return idle;
  }

  /** Asks every running task to stop and takes no more. */
  @Override
  public void close() {
    running.forEach(RunningTask::cancel);
    workers.shutdown();
  }
}
