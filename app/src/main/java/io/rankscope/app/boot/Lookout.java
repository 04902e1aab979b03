package io.rankscope.app.boot;

import io.rankscope.app.support.task.QuietTaskRunner;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.task.Workers;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Subscription;

/**
 * Has the window look for what others changed on disk: when it gets the focus, and every few
 * seconds unless it is minimised, since a window beside the one in use is looked at, too. A JavaFX
 * animation would tell the time as well, but redraws the window sixty times a second as long as it
 * runs. FX thread only.
 */
final class Lookout implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final ObservableBooleanValue minimised;
  private final Consumer<TaskRunner> look;
  private final ScheduledExecutorService clock = Workers.scheduled("lookout");
  private final QuietTaskRunner quiet = new QuietTaskRunner();
  private final Subscription focusing;
  private final Future<?> ticking;

  Lookout(
      ObservableBooleanValue focused, ObservableBooleanValue minimised, Consumer<TaskRunner> look) {
    this.minimised = minimised;
    this.look = look;
    focusing =
        focused.subscribe(
            (was, is) -> {
              if (is) {
                look.accept(quiet);
              }
            });
    ticking =
        clock.scheduleWithFixedDelay(
            () -> Platform.runLater(this::tick),
            PAUSE.toMillis(),
            PAUSE.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** A few seconds have gone by; the last tick may come when this is closed already. */
  void tick() {
    if (!minimised.get() && !ticking.isCancelled()) {
      look.accept(quiet);
    }
  }

  @Override
  public void close() {
    focusing.unsubscribe();
    ticking.cancel(false);
    clock.shutdown();
    quiet.close();
  }
}
