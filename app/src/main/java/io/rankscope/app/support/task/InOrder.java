package io.rankscope.app.support.task;

import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Starts tasks one after another, each when the one before has ended, so that what a person does in
 * order is written in order. Confined to the thread that hears the results, which is the FX thread
 * in the window.
 */
public final class InOrder {
  private final TaskRunner tasks;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;

  public InOrder(TaskRunner tasks) {
    this.tasks = tasks;
  }

  /** Starts {@code task} once all that were given before have ended. */
  public <T> void start(String name, Task<T> task, TaskListener<? super T> listener) {
    waiting.add(() -> tasks.start(name, task, new ThenNext<T>(listener)));
    if (!busy) {
      next();
    }
  }

  private void next() {
    Runnable first = waiting.poll();
    busy = first != null;
    if (first != null) {
      first.run();
    }
  }

  private final class ThenNext<T> implements TaskListener<T> {
    private final TaskListener<? super T> listener;

    ThenNext(TaskListener<? super T> listener) {
      this.listener = listener;
    }

    @Override
    public void succeeded(T result) {
      try {
        listener.succeeded(result);
      } finally {
        next();
      }
    }

    @Override
    public void failed(Throwable failure) {
      try {
        listener.failed(failure);
      } finally {
        next();
      }
    }

    @Override
    public void progressed(Progress.Update update) {
      listener.progressed(update);
    }

    @Override
    public void cancelled() {
      try {
        listener.cancelled();
      } finally {
        next();
      }
    }
  }
}
