package io.rankscope.engine.task;

/** A started task, seen by whoever may want to stop it. */
public interface TaskHandle {
  /** Asks the task to stop at its next check. Does nothing once it ended. */
  void cancel();

  boolean done();
}
