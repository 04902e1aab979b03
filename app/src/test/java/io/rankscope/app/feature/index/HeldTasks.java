package io.rankscope.app.feature.index;

import io.rankscope.engine.task.SameThreadTaskRunner;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskHandle;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Does tasks at once, or holds them back until the test lets them go, late and cancelled or not.
 */
final class HeldTasks implements TaskRunner {
  private final SameThreadTaskRunner now = new SameThreadTaskRunner();
  private final Deque<Runnable> held = new ArrayDeque<>();
  private boolean holding;

  void hold() {
    holding = true;
  }

  /** Does what was held back, in the order it came, and what that starts. */
  void letGo() {
    holding = false;
    while (!held.isEmpty()) {
      held.removeFirst().run();
    }
  }

  @Override
  public <T> TaskHandle start(String name, Task<T> task, TaskListener<? super T> listener) {
    if (!holding) {
      return now.start(name, task, listener);
    }
    held.addLast(() -> now.start(name, task, listener));
    return new TaskHandle() {
      @Override
      public void cancel() {
        // A task may be past its last look at the flag: its result still comes.
      }

      @Override
      public boolean done() {
        return false;
      }
    };
  }
}
