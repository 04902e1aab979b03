package io.rankscope.app.boot;

import io.rankscope.engine.task.Cancellation;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** JavaFX without a display, for commands that draw. */
final class HeadlessToolkit {
  private static final long POLL_MILLIS = 50;

  private HeadlessToolkit() {}

  /**
   * Starts JavaFX where it is not running yet: on the platform without a display and with the
   * drawing that needs no graphics card, unless the process chose others.
   */
  static void start() {
    choose("glass.platform", "Headless");
    choose("prism.order", "sw");
    choose("java.awt.headless", "true");
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    try {
      Platform.startup(() -> started.complete(true));
    } catch (IllegalStateException e) {
      // It runs already, as it does in tests.
      return;
    }
    Platform.setImplicitExit(false);
    await(started, Cancellation.NEVER);
  }

  /** Does {@code work} on the FX thread and waits for what it gives. */
  static <T> T onFx(Callable<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(work.call());
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        });
    return await(done, Cancellation.NEVER);
  }

  /**
   * Waits for {@code future}, failing as it failed.
   *
   * @throws CancellationException when cancelled
   */
  static <T> T await(CompletableFuture<T> future, Cancellation cancellation) {
    while (true) {
      try {
        return future.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        cancellation.throwIfRequested();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  private static void choose(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
