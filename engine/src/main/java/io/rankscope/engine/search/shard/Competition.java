package io.rankscope.engine.search.shard;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the shards of one search tell each other while they collect, so that none looks for passages
 * that can no longer be among the best of all. Safe for use by several threads.
 */
public final class Competition {
  /** Matches are counted exactly up to here, as {@code IndexSearcher} does. */
  private static final int COUNTED = 1000;

  private final int threshold;
  private final AtomicInteger matches = new AtomicInteger();

  // Scores are not negative, and the bits of such floats are ordered as the floats are.
  private final AtomicInteger boundBits = new AtomicInteger();

  /**
   * @param k how many passages are wanted of all shards together
   */
  public Competition(int k) {
    threshold = Math.max(k, COUNTED);
  }

  /** Counts a match, as long as exact counts matter. */
  void count() {
    if (matches.get() <= threshold) {
      matches.incrementAndGet();
    }
  }

  /** Whether enough was counted that documents may be skipped from now on. */
  boolean counted() {
    return matches.get() > threshold;
  }

  /** Tells that one shard alone has as many passages as are wanted, none below {@code score}. */
  void demand(float score) {
    int bits = Float.floatToIntBits(score);
    if (bits > boundBits.get()) {
      boundBits.accumulateAndGet(bits, Math::max);
    }
  }

  /** The least score that can be among the best of all shards, also by a tie. */
  float bound() {
    return Float.intBitsToFloat(boundBits.get());
  }
}
