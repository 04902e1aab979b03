package io.rankscope.engine.judging;

/**
 * How far a judge has come with a pool.
 *
 * @param total items in the pool
 * @param done items graded or marked as cannot-judge
 * @param later items put off
 */
public record PoolProgress(int total, int done, int later) {
  /** Items neither done nor put off. */
  public int left() {
    return total - done - later;
  }
}
