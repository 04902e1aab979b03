package io.rankscope.engine.inference;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets any number of threads use a native object and closes it only when none does: closing under a
 * use would end the process.
 */
final class UseGate {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  /** What is done with the object. */
  @FunctionalInterface
  interface Use<T, E extends Exception> {
    T run() throws E;
  }

  /**
   * Runs {@code use} on this thread.
   *
   * @throws IllegalStateException when the object was closed
   */
  <T, E extends Exception> T during(Use<T, E> use) throws E {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model was closed");
      }
      return use.run();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Waits for the uses under way, then runs {@code action} unless that was done before. */
  void closeOnce(Runnable action) {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        action.run();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
