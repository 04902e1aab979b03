package io.rankscope.app.support.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.WindowRobot;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.TaskHandle;
import io.rankscope.engine.task.TaskListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class FxTaskRunnerTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private final List<String> heard = new ArrayList<>();
  private FxTaskRunner tasks;

  @BeforeEach
  void open() {
    tasks = robot.onFx(FxTaskRunner::new);
  }

  @AfterEach
  void close() {
    robot.run(tasks::close);
  }

  @Test
  void worksOnAnotherThread_andTellsOnTheFxThread() {
    robot.run(
        () ->
            tasks.start(
                "work", (progress, stop) -> "fx " + Platform.isFxApplicationThread(), listener()));

    robot.until(() -> tasks.idle().get());

    assertThat(heard).containsExactly("true fx false");
  }

  @Test
  void tellsAFailure() {
    robot.run(
        () ->
            tasks.start(
                "work",
                (progress, stop) -> {
                  throw new IllegalStateException("no index");
                },
                listener()));

    robot.until(() -> tasks.idle().get());

    assertThat(heard).containsExactly("true failed no index");
  }

  @Test
  void endsACancelledTask_whenItsBodyDoes() {
    CountDownLatch started = new CountDownLatch(1);
    TaskHandle handle =
        robot.onFx(
            () ->
                tasks.start(
                    "work",
                    (progress, stop) -> {
                      started.countDown();
                      while (true) {
                        stop.throwIfRequested();
                        Thread.onSpinWait();
                      }
                    },
                    listener()));
    robot.until(() -> started.getCount() == 0);
    assertThat(robot.onFx(() -> tasks.running().getFirst().getTitle())).isEqualTo("work");

    robot.run(handle::cancel);
    robot.until(() -> tasks.idle().get());

    assertThat(heard).containsExactly("true cancelled");
    assertThat(handle.done()).isTrue();
  }

  @Test
  void handsOverWhatABodyGives_thatDidNotHearTheCancel() {
    CountDownLatch cancelled = new CountDownLatch(1);
    robot.run(
        () -> {
          TaskHandle handle =
              tasks.start(
                  "work",
                  (progress, stop) -> {
                    cancelled.await();
                    return "opened";
                  },
                  listener());
          handle.cancel();
        });
    cancelled.countDown();

    robot.until(() -> tasks.idle().get());

    assertThat(heard).containsExactly("true opened");
  }

  @Test
  void tellsOnlyTheNewestProgress_whenUpdatesComeFasterThanTheyAreHeard() {
    int updates = 100_000;
    List<Long> done = new ArrayList<>();
    robot.run(
        () ->
            tasks.start(
                "work",
                (progress, stop) -> {
                  for (int i = 1; i <= updates; i++) {
                    progress.report(i, updates, "passage " + i);
                  }
                  return "end";
                },
                new TaskListener<String>() {
                  @Override
                  public void succeeded(String result) {
                    heard.add(result);
                  }

                  @Override
                  public void failed(Throwable failure) {
                    throw new AssertionError(failure);
                  }

                  @Override
                  public void progressed(Progress.Update update) {
                    done.add(update.done());
                  }
                }));

    robot.until(() -> tasks.idle().get());

    assertThat(heard).containsExactly("end");
    assertThat(done).isSorted().endsWith((long) updates).hasSizeLessThan(updates);
  }

  @Test
  void doesNotLookIdle_whileAListenerStartsTheNextTask() {
    List<Boolean> idle = new ArrayList<>();
    robot.run(() -> tasks.idle().subscribe(now -> idle.add(now)));
    robot.run(
        () ->
            tasks.start(
                "first",
                (progress, stop) -> "first",
                new TaskListener<String>() {
                  @Override
                  public void succeeded(String result) {
                    tasks.start("second", (progress, stop) -> "second", listener());
                  }

                  @Override
                  public void failed(Throwable failure) {
                    throw new AssertionError(failure);
                  }
                }));

    robot.until(() -> heard.size() == 1 && tasks.idle().get());

    assertThat(idle).containsExactly(true, false, true);
  }

  private TaskListener<String> listener() {
    return new TaskListener<>() {
      @Override
      public void succeeded(String result) {
        heard.add(Platform.isFxApplicationThread() + " " + result);
      }

      @Override
      public void failed(Throwable failure) {
        heard.add(Platform.isFxApplicationThread() + " failed " + failure.getMessage());
      }

      @Override
      public void cancelled() {
        heard.add(Platform.isFxApplicationThread() + " cancelled");
      }
    };
  }
}
