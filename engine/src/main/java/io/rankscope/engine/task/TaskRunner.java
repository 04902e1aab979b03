package io.rankscope.engine.task;

/** Gives tasks a thread. The window, the console and the tests each have their own. */
public interface TaskRunner {
  /**
   * Starts {@code task}.
   *
   * @param name what the work is, in words a person reads
   */
  <T> TaskHandle start(String name, Task<T> task, TaskListener<? super T> listener);
}
