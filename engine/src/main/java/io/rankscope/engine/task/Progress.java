package io.rankscope.engine.task;

/**
 * Receives how far long work has come. Called from worker threads; implementations must not block.
 */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = update -> {};

  void report(Update update);

  /** Reports {@code done} of {@code total} units. */
  default void report(long done, long total, String message) {
    report(new Update(done, total, message));
  }

  /**
   * A state of the work.
   *
   * @param done units done
   * @param total units in all, negative when unknown
   * @param message what is being done, in words a person reads
   */
  record Update(long done, long total, String message) {
    /** The share done in 0..1, negative when the total is unknown. */
    public double fraction() {
      return total <= 0 ? -1 : Math.min(1.0, (double) done / total);
    }
  }
}
