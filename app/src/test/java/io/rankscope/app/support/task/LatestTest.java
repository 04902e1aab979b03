package io.rankscope.app.support.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.task.TaskHandle;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LatestTest {
  private final HandDriven tasks = new HandDriven();
  private final Latest latest = new Latest(tasks);
  private final List<String> heard = new ArrayList<>();

  @Test
  void hearsOnlyTheNewest_howeverLateTheOthersEnd() {
    latest.start("first", (progress, cancellation) -> "first", listener());
    latest.start("second", (progress, cancellation) -> "second", listener());

    tasks.end(1);
    tasks.end(0);

    assertThat(heard).containsExactly("second");
    assertThat(tasks.cancelled).containsExactly("first");
  }

  @Test
  void keepsTheFailureOfAnOlderOneQuiet() {
    latest.start("first", LatestTest::fails, listener());
    latest.start("second", LatestTest::fails, listener());

    tasks.end(0);
    tasks.end(1);

    assertThat(heard).containsExactly("failed: no index");
  }

  @Test
  void closesWhatAnOlderOneOpened() {
    List<String> closed = new ArrayList<>();
    latest.<AutoCloseable>start(
        "first", (progress, cancellation) -> () -> closed.add("first"), new Silent<>());
    latest.<AutoCloseable>start(
        "second", (progress, cancellation) -> () -> closed.add("second"), new Silent<>());

    tasks.end(0);
    tasks.end(1);

    assertThat(closed).containsExactly("first");
  }

  @Test
  void hearsNothingMore_onceCancelled() {
    latest.start("first", (progress, cancellation) -> "first", listener());
    latest.cancel();

    tasks.end(0);

    assertThat(heard).isEmpty();
    assertThat(tasks.cancelled).containsExactly("first");
  }

  private static String fails(Progress progress, Cancellation cancellation) {
    throw new IllegalStateException("no index");
  }

  private TaskListener<String> listener() {
    return new TaskListener<>() {
      @Override
      public void succeeded(String result) {
        heard.add(result);
      }

      @Override
      public void failed(Throwable failure) {
        heard.add("failed: " + failure.getMessage());
      }
    };
  }

  private static final class Silent<T> implements TaskListener<T> {
    @Override
    public void succeeded(T result) {}

    @Override
    public void failed(Throwable failure) {}
  }

  /** Runs a task only when the test says so. */
  private static final class HandDriven implements TaskRunner {
    private final List<Runnable> ends = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();

    @Override
    public <T> TaskHandle start(String name, Task<T> task, TaskListener<? super T> listener) {
      ends.add(() -> run(task, listener));
      return new TaskHandle() {
        @Override
        public void cancel() {
          cancelled.add(name);
        }

        @Override
        public boolean done() {
          return false;
        }
      };
    }

    void end(int index) {
      ends.get(index).run();
    }

    private static <T> void run(Task<T> task, TaskListener<? super T> listener) {
      try {
        listener.succeeded(task.run(Progress.SILENT, Cancellation.NEVER));
      } catch (Exception e) {
        listener.failed(e);
      }
    }
  }
}
