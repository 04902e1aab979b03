package io.rankscope.app.session;

import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.IntegrityCheck;
import io.rankscope.engine.index.IntegrityReport;
import io.rankscope.engine.index.ShardReport;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps an eye on the index that is open: verifies its checksums once, in the background, and looks
 * for newer commits whenever it is asked to. FX thread only.
 */
final class IndexWatch implements AutoCloseable {
  private final Latest verifying;
  private final FrameModel frame;
  private final Notices notices;
  private Optional<Source> watched = Optional.empty();
  private boolean looking;

  IndexWatch(TaskRunner tasks, FrameModel frame, Notices notices) {
    this.verifying = new Latest(tasks);
    this.frame = frame;
    this.notices = notices;
  }

  void follow(Optional<Source> source) {
    watched = source;
    frame.newCommitProperty().set(false);
    verifying.cancel();
    source.ifPresent(this::verify);
  }

  /**
   * Sets the badge when an index on disk is newer than the one that is open. Reads a directory
   * listing per shard; a disk so slow that the last look has not ended gets no second one.
   */
  void look(TaskRunner runner) {
    if (looking || watched.isEmpty()) {
      return;
    }
    Source seen = watched.get();
    looking = true;
    runner.start(
        Texts.of("session.looking"),
        (progress, cancellation) -> seen.newCommitAvailable(),
        new TaskListener<Boolean>() {
          @Override
          public void succeeded(Boolean newer) {
            looking = false;
            if (watched.equals(Optional.of(seen))) {
              frame.newCommitProperty().set(newer);
            }
          }

          @Override
          public void failed(Throwable thrown) {
            looking = false;
            notices.failure(thrown);
          }
        });
  }

  @Override
  public void close() {
    verifying.cancel();
  }

  private void verify(Source source) {
    List<ShardReport> open =
        source.reports().stream().filter(shard -> shard.commit().isPresent()).toList();
    verifying.start(
        Texts.of("session.verifying"),
        (progress, cancellation) -> reports(open, progress, cancellation),
        new TaskListener<List<IntegrityReport>>() {
          @Override
          public void succeeded(List<IntegrityReport> reports) {
            reports.stream().filter(report -> !report.sound()).forEach(IndexWatch.this::tell);
          }

          @Override
          public void failed(Throwable thrown) {
            notices.failure(thrown);
          }
        });
  }

  private static List<IntegrityReport> reports(
      List<ShardReport> shards, Progress progress, Cancellation cancellation) throws IOException {
    List<IntegrityReport> reports = new ArrayList<>();
    for (ShardReport shard : shards) {
      reports.add(new IntegrityCheck(shard).run(progress, cancellation));
    }
    return reports;
  }

  private void tell(IntegrityReport report) {
    notices.failure(
        new FailureText(
            Texts.of("session.damaged", report.path(), report.damaged().size()),
            Texts.of("session.damaged.remedy"),
            report.damaged().stream()
                .map(file -> file.file() + ": " + file.problem())
                .reduce("", (all, line) -> all + line + "\n")));
  }
}
