package io.rankscope.engine.task;

import java.util.concurrent.CancellationException;

/** A flag that long work polls. Safe to read from any thread. */
@FunctionalInterface
public interface Cancellation {
  /** Work that nobody can cancel. */
  Cancellation NEVER = () -> false;

  /** Whether somebody asked the work to stop. */
  boolean requested();

  /**
   * Stops the work here when somebody asked for it.
   *
   * @throws CancellationException when cancellation was requested
   */
  default void throwIfRequested() {
    if (requested()) {
      throw new CancellationException("cancelled");
    }
  }
}
