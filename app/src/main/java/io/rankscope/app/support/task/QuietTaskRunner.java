package io.rankscope.app.support.task;

import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskHandle;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.task.Workers;
import java.util.concurrent.ExecutorService;

/**
 * Runs tasks that nobody asked for and nobody needs to see, such as looking for changes on disk,
 * and tells their listeners on the FX thread. {@link #start} is called on the FX thread.
 */
public final class QuietTaskRunner implements TaskRunner, AutoCloseable {
  private final ExecutorService worker = Workers.single("quiet");

  @Override
  public <T> TaskHandle start(String name, Task<T> task, TaskListener<? super T> listener) {
    RunningTask<T> started = new RunningTask<>(name, task, listener, ended -> {});
    worker.execute(started);
    return started.handle();
  }

  /** Takes no more tasks. */
  @Override
  public void close() {
    worker.shutdown();
  }
}
