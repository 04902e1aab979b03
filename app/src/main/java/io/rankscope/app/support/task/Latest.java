package io.rankscope.app.support.task;

import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskHandle;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/**
 * Starts tasks of which only the newest counts: starting one cancels the one before, whose result,
 * should it still come, is dropped (and closed when it can be closed) and whose failure stays
 * quiet. Confined to the thread that hears the results, which is the FX thread in the window.
 */
public final class Latest {
  private final TaskRunner tasks;
  private int generation;
  private @Nullable TaskHandle running;

  public Latest(TaskRunner tasks) {
    this.tasks = tasks;
  }

  /** Starts {@code task}, which replaces any that was started here before. */
  public <T> void start(String name, Task<T> task, TaskListener<? super T> listener) {
    cancel();
    int mine = generation;
    TaskHandle handle = tasks.start(name, task, new IfCurrent<T>(mine, listener));
    if (mine == generation && !handle.done()) {
      running = handle;
    }
  }

  /** Cancels the running task; nothing more is heard of it. */
  public void cancel() {
    generation++;
    TaskHandle before = running;
    running = null;
    if (before != null) {
      before.cancel();
    }
  }

  private final class IfCurrent<T> implements TaskListener<T> {
    private final int mine;
    private final TaskListener<? super T> listener;

    IfCurrent(int mine, TaskListener<? super T> listener) {
      this.mine = mine;
      this.listener = listener;
    }

    @Override
    public void succeeded(T result) {
      if (current()) {
        listener.succeeded(result);
      } else if (result instanceof AutoCloseable resource) {
        closeUnwanted(resource);
      }
    }

    @Override
    public void failed(Throwable failure) {
      if (current()) {
        listener.failed(failure);
      }
    }

    @Override
    public void progressed(Progress.Update update) {
      if (current()) {
        listener.progressed(update);
      }
    }

    @Override
    public void cancelled() {
      if (current()) {
        listener.cancelled();
      }
    }

    private boolean current() {
      return mine == generation;
    }

    private void closeUnwanted(AutoCloseable resource) {
      try {
        resource.close();
      } catch (Exception e) {
        throw new IllegalStateException("A result nobody waits for could not be closed.", e);
      }
    }
  }
}
