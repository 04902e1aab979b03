package io.rankscope.cli.console;

import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Workers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl+C (and a polite {@code kill}) into cancellation: the work gets a few seconds to stop
 * at its next check and to remove what it had half written.
 */
public final class Interrupt implements Cancellation, AutoCloseable {
  private static final long SECONDS_TO_STOP = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean requested;

  private Interrupt() {}

  /** An interrupt that listens to the ending of this process. */
  public static Interrupt ofProcess() {
    Interrupt interrupt = new Interrupt();
    Workers.whenProcessEnds("interrupt", interrupt::stop);
    return interrupt;
  }

  private void stop() {
    requested = true;
    try {
      ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean requested() {
    return requested;
  }

  /** Tells that the work has ended, so that the process need not wait for it. */
  @Override
  public void close() {
    ended.countDown();
  }
}
