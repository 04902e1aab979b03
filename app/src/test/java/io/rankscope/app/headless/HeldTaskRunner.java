package io.rankscope.app.feature.search;

import io.rankscope.engine.task.SameThreadTaskRunner;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskHandle;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;

/** Runs tasks at once, until it is told to hold them; then in whatever order the test likes. */
final class HeldTaskRunner implements TaskRunner {
  private final SameThreadTaskRunner atOnce = new SameThreadTaskRunner();
  private final List<Held> held = new ArrayList<>();
  private boolean holding;

  /** A task that waits to be run. */
  private static final class Held implements TaskHandle {
    final String name;
    private boolean cancelled;
    private boolean done;
    private Runnable work = () -> {};

    Held(String name) {
      this.name = name;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }

    @Override
    public boolean done() {
      return done;
    }
  }

  void hold() {
    holding = true;
  }

  /** Names of the tasks that wait, oldest first. */
  List<String> waiting() {
    return held.stream().map(task -> task.name).toList();
  }

  boolean cancelled(int index) {
    return held.get(index).cancelled;
  }

  /** Runs the task at {@code index} of those that were held, even when it was cancelled. */
  void release(int index) {
    holding = false;
    held.get(index).work.run();
  }

  @Override
  public <T> TaskHandle start(String name, Task<T> task, TaskListener<? super T> listener) {
    if (!holding) {
      return atOnce.start(name, task, listener);
    }
    Held waiting = new Held(name);
    waiting.work =
        () -> {
          waiting.done = true;
          atOnce.start(name, task, listener);
        };
    held.add(waiting);
    return waiting;
  }
}
