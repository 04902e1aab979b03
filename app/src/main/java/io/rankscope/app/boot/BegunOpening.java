package io.rankscope.app.boot;

import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the window begins with, being opened beside the window's own making: it belongs to the
 * window that takes it, and is closed here when none does. Any thread may use it.
 */
final class BegunOpening implements AutoCloseable {
  private static final long POLL_MILLIS = 50;

  private final CompletableFuture<FirstOpening.Result> opening = new CompletableFuture<>();
  private final AtomicBoolean taken = new AtomicBoolean();

  /**
   * Begins to open.
   *
   * @param worker runs {@code task}
   * @param task is cancelled when this is closed; what it gives all the same is closed as well
   */
  BegunOpening(Executor worker, Task<FirstOpening.Result> task) {
    worker.execute(() -> open(task));
  }

  private void open(Task<FirstOpening.Result> task) {
    try {
      FirstOpening.Result result = task.run(Progress.SILENT, opening::isCancelled);
      if (!opening.complete(result)) {
        result.opened().close();
      }
    } catch (Exception | Error e) {
      // Whoever waits must hear of an error, too, such as a disk that fails under a mapped file.
      opening.completeExceptionally(e);
    }
  }

  /**
   * Waits for what is being opened, which then waits to be {@link #take taken}.
   *
   * @throws CancellationException when waiting was cancelled, or this was closed
   * @throws RankscopeException when it cannot be opened
   */
  FirstOpening.Result await(Cancellation cancellation) throws Exception {
    while (true) {
      try {
        return opening.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        cancellation.throwIfRequested();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof Exception cause ? cause : e;
      }
    }
  }

  /**
   * Makes whoever calls this the one that closes what was opened.
   *
   * @return whether it is theirs; otherwise it is closed already
   */
  boolean take() {
    return taken.compareAndSet(false, true);
  }

  /** Stops opening, and closes what was opened unless it was taken. */
  @Override
  public void close() {
    boolean open = !opening.cancel(false) && !opening.isCompletedExceptionally();
    if (open && take()) {
      opening.join().opened().close();
    }
  }
}
