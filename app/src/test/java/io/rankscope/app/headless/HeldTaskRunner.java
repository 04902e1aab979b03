package io.rankscope.app.headless;

import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.SameThreadTaskRunner;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskHandle;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs tasks at once, but those it is told to hold; these in whatever order the test likes,
 * cancelled or not, since a task may be past its last look at the flag.
 */
public final class HeldTaskRunner implements TaskRunner {
  private final SameThreadTaskRunner atOnce = new SameThreadTaskRunner();
  private final List<Held> held = new ArrayList<>();
  private Optional<String> holding = Optional.empty();

  /** A task that waits to be run. */
  private static final class Held implements TaskHandle {
    final String name;
    private boolean cancelled;
    private boolean done;
    private Runnable work = () -> {};
    private Consumer<Progress.Update> progress = update -> {};

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

  /** Holds every task from now on. */
  public void hold() {
    hold("");
  }

  /** Holds from now on the tasks whose name begins with {@code name}. */
  public void hold(String name) {
    holding = Optional.of(name);
  }

  /** Names of the tasks that wait, oldest first. */
  public List<String> waiting() {
    return held.stream().map(task -> task.name).toList();
  }

  public boolean cancelled(int index) {
    return held.get(index).cancelled;
  }

  /** Tells how far the task at {@code index} has come, which keeps being held. */
  public void tell(int index, Progress.Update update) {
    held.get(index).progress.accept(update);
  }

  /**
   * Runs the task at {@code index} of those that were held, even when it was cancelled, and at once
   * what comes after it.
   */
  public void release(int index) {
    holding = Optional.empty();
    held.get(index).work.run();
  }

  /** Runs all that were held and have not run, oldest first, and at once what comes after them. */
  public void releaseAll() {
    holding = Optional.empty();
    held.stream().filter(task -> !task.done).toList().forEach(task -> task.work.run());
  }

  @Override
  public <T> TaskHandle start(String name, Task<T> task, TaskListener<? super T> listener) {
    if (holding.filter(name::startsWith).isEmpty()) {
      return atOnce.start(name, task, listener);
    }
    Held waiting = new Held(name);
    waiting.work =
        () -> {
          waiting.done = true;
          atOnce.start(name, task, listener);
        };
    waiting.progress = listener::progressed;
    held.add(waiting);
    return waiting;
  }
}
