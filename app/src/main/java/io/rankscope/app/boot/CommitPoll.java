package io.rankscope.app.boot;

import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.support.task.QuietTaskRunner;
import io.rankscope.engine.task.Workers;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Has the session look for newer commits every few seconds. A JavaFX animation would tell the time
 * as well, but redraws the window sixty times a second as long as it runs.
 */
final class CommitPoll implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final ScheduledExecutorService clock = Workers.scheduled("commit-poll");
  private final QuietTaskRunner quiet = new QuietTaskRunner();
  private final Future<?> ticking;

  CommitPoll(WorkspaceSession session) {
    ticking =
        clock.scheduleWithFixedDelay(
            () -> Platform.runLater(() -> session.lookForNewCommit(quiet)),
            PAUSE.toMillis(),
            PAUSE.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    ticking.cancel(false);
    clock.shutdown();
    quiet.close();
  }
}
