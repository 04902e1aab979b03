package io.rankscope.app.session;

import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.index.CommitReport;
import io.rankscope.engine.index.ShardReport;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.workspace.OpenWorkspace;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The source of the open workspace that screens work on. It follows what the person chooses in the
 * frame, and tells the frame what its bars show of it. FX thread only; opening happens in tasks.
 */
final class ShownSource implements AutoCloseable {
  private final Supplier<Optional<OpenWorkspace>> workspace;
  private final FrameModel frame;
  private final Notices notices;
  private final IndexWatch watch;
  private final Latest choosing;
  private final ReadOnlyObjectWrapper<Optional<OpenedSource>> source =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param workspace the one that is open
   */
  ShownSource(
      TaskRunner tasks,
      Supplier<Optional<OpenWorkspace>> workspace,
      FrameModel frame,
      Notices notices) {
    this.workspace = workspace;
    this.frame = frame;
    this.notices = notices;
    this.watch = new IndexWatch(tasks, frame, notices);
    this.choosing = new Latest(tasks);
    frame.sourceProperty().subscribe((before, chosen) -> chosen.ifPresent(this::choose));
  }

  ReadOnlyObjectProperty<Optional<OpenedSource>> property() {
    return source.getReadOnlyProperty();
  }

  /** As {@link WorkspaceSession#lookForNewCommit}. */
  void lookForNewCommit(TaskRunner runner) {
    watch.look(runner);
  }

  /** Shows {@code opened}, whatever the person has chosen of the workspace before. */
  void show(Optional<OpenedSource> opened) {
    choosing.cancel();
    source.set(opened);
    nameIt();
    frame.shardsProperty().set(opened.map(now -> now.source().outcomes()).orElse(List.of()));
    frame.indexFactsProperty().set(opened.map(now -> facts(now.source().reports())).orElse(""));
    watch.follow(opened.map(OpenedSource::source));
  }

  @Override
  public void close() {
    choosing.cancel();
    watch.close();
    source.set(Optional.empty());
  }

  private void choose(String name) {
    choosing.cancel();
    Optional<OpenWorkspace> open = workspace.get();
    if (open.isEmpty()
        || Optional.of(name).equals(name())
        || !open.get().workspace().sources().containsKey(name)) {
      return;
    }
    choosing.start(
        Texts.of("session.opening", name),
        // The workspace keeps the source and closes it, also when another one is shown by then.
        (progress, cancellation) ->
            OpenedSource.of(open.get(), open.get().source(Optional.of(name), cancellation)),
        new TaskListener<OpenedSource>() {
          @Override
          public void succeeded(OpenedSource chosen) {
            show(Optional.of(chosen));
          }

          @Override
          public void failed(Throwable thrown) {
            nameIt();
            notices.failure(thrown);
          }

          @Override
          public void cancelled() {
            nameIt();
          }
        });
  }

  /** The frame names what was chosen already, whatever became of that. */
  private void nameIt() {
    frame.sourceProperty().set(name());
  }

  private Optional<String> name() {
    return source.get().map(now -> now.source().name());
  }

  /** Passages, commits and segments of the open shards, as the status bar shows them. */
  private static String facts(List<ShardReport> shards) {
    List<CommitReport> commits = shards.stream().flatMap(shard -> shard.commit().stream()).toList();
    long passages = commits.stream().mapToLong(CommitReport::passages).sum();
    int segments = commits.stream().mapToInt(commit -> commit.segments().size()).sum();
    List<Long> generations =
        commits.stream().map(CommitReport::generation).distinct().sorted().toList();
    String commit =
        switch (generations.size()) {
          case 0 -> "no commit";
          case 1 -> "commit " + generations.getFirst();
          default -> "commits " + generations.getFirst() + "–" + generations.getLast();
        };
    return String.format("%,d passages · %s · %d segments", passages, commit, segments);
  }
}
