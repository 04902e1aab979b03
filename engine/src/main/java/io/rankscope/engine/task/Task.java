package io.rankscope.engine.task;

/**
 * Long work with a result.
 *
 * @param <T> what it yields
 */
@FunctionalInterface
public interface Task<T> {
  /**
   * Does the work on the calling thread.
   *
   * @throws java.util.concurrent.CancellationException when it stopped because it was asked to
   * @throws Exception when it failed; a {@link io.rankscope.engine.failure.RankscopeException} can
   *     be shown as it is
   */
  T run(Progress progress, Cancellation cancellation) throws Exception;
}
