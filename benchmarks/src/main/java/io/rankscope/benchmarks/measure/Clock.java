package io.rankscope.benchmarks.measure;

import java.lang.management.ManagementFactory;

/** What passes while work is done. */
public enum Clock {
  /** Time as people wait for it. */
  WALL {
    @Override
    long nanos() {
      return System.nanoTime();
    }
  },
  /**
   * Processor time of the calling thread. Of work on one thread in memory it is the same as the
   * time on an idle machine, and it stays the same on a busy one.
   */
  PROCESSOR {
    @Override
    long nanos() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  };

  /** Nanoseconds since some moment. */
  abstract long nanos();
}
