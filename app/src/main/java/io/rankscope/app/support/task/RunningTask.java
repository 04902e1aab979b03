package io.rankscope.app.support.task;

import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskHandle;
import io.rankscope.engine.task.TaskListener;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * An engine task as JavaFX's task views show it. Cancelling only asks: the task ends when its body
 * does, so that a body which finishes all the same still hands over what it opened.
 */
public final class RunningTask<T> extends javafx.concurrent.Task<T> {
  private final Task<T> body;
  private final TaskListener<? super T> listener;
  private final Consumer<? super RunningTask<T>> ended;
  private final AtomicReference<Progress.@Nullable Update> unheard = new AtomicReference<>();
  private volatile boolean cancelRequested;

  /**
   * @param ended called on the FX thread once the listener heard how the task ended
   */
  RunningTask(
      String name,
      Task<T> body,
      TaskListener<? super T> listener,
      Consumer<? super RunningTask<T>> ended) {
    this.body = body;
    this.listener = listener;
    this.ended = ended;
    updateTitle(name);
  }

  @Override
  protected T call() throws Exception {
    return body.run(this::report, () -> cancelRequested);
  }

  /** Asks the body to stop; never interrupts it, because an interrupt closes Lucene's files. */
  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    cancelRequested = true;
    return true;
  }

  /** The task as whoever started it sees it. */
  TaskHandle handle() {
    return new TaskHandle() {
      @Override
      public void cancel() {
        RunningTask.this.cancel(false);
      }

      @Override
      public boolean done() {
        return isDone();
      }
    };
  }

  @Override
  protected void succeeded() {
    try {
      hearProgress();
      listener.succeeded(getValue());
    } finally {
      ended.accept(this);
    }
  }

  @Override
  protected void failed() {
    try {
      Throwable failure = getException();
      if (failure instanceof CancellationException) {
        listener.cancelled();
      } else {
        listener.failed(failure);
      }
    } finally {
      ended.accept(this);
    }
  }

  /** Of updates that come faster than the FX thread takes them, only the newest is heard. */
  private void report(Progress.Update update) {
    updateProgress(
        update.total() <= 0 ? -1 : update.done(), update.total() <= 0 ? -1 : update.total());
    updateMessage(update.message());
    if (unheard.getAndSet(update) == null) {
      Platform.runLater(this::hearProgress);
    }
  }

  private void hearProgress() {
    Progress.Update update = unheard.getAndSet(null);
    if (update != null) {
      listener.progressed(update);
    }
  }
}
