package io.rankscope.engine.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The only maker of threads: named daemon threads, so that none keeps the program alive or stays
 * anonymous in a dump.
 */
public final class Workers {
  private Workers() {}

  /**
   * A pool of {@code threads} threads called {@code name-1}, {@code name-2}, … The caller shuts it
   * down.
   */
  public static ExecutorService fixed(String name, int threads) {
    return Executors.newFixedThreadPool(threads, named(name));
  }

  /** A pool that grows with its work and shrinks when idle. The caller shuts it down. */
  public static ExecutorService cached(String name) {
    return Executors.newCachedThreadPool(named(name));
  }

  /** One thread that takes its work in order. The caller shuts it down. */
  public static ExecutorService single(String name) {
    return fixed(name, 1);
  }

  /** One thread for work that comes again and again. The caller shuts it down. */
  public static ScheduledExecutorService scheduled(String name) {
    return Executors.newSingleThreadScheduledExecutor(named(name));
  }

  /** Runs {@code work} when the process is asked to end; it ends once the work returns. */
  public static void whenProcessEnds(String name, Runnable work) {
    Runtime.getRuntime().addShutdownHook(new Thread(work, name));
  }

  private static ThreadFactory named(String name) {
    AtomicInteger next = new AtomicInteger(1);
    return work -> {
      Thread thread = new Thread(work, name + "-" + next.getAndIncrement());
      thread.setDaemon(true);
      return thread;
    };
  }
}
