package io.rankscope.engine.inference;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets any number of threads use a native object and closes it only when none does: closing under a
 * use would end the process.
 */
final class UseGate {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  /** A use under way; ends when closed. */
  @FunctionalInterface
  interface Use extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Begins a use on this thread.
   *
   * @throws IllegalStateException when the object was closed
   */
  Use enter() {
    lock.readLock().lock();
    if (closed) {
      lock.readLock().unlock();
      throw new IllegalStateException("the model was closed");
    }
    return lock.readLock()::unlock;
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
