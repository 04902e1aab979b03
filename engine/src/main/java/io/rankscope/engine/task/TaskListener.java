package io.rankscope.engine.task;

/**
 * Hears of a task. Each runner says on which thread it calls; exactly one of {@link #succeeded},
 * {@link #failed} and {@link #cancelled} is called, once.
 */
public interface TaskListener<T> {
  void succeeded(T result);

  void failed(Throwable failure);

  default void progressed(Progress.Update update) {}

  default void cancelled() {}
}
