package io.rankscope.app.session;

import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.workspace.OpenWorkspace;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The open workspace as the window sees it: which one, which of its sources, and why there is none.
 * Tells the frame what its bars show. FX thread only; the work happens in tasks.
 */
public final class WorkspaceSession implements AutoCloseable {
  private final TaskRunner tasks;
  private final Latest opening;
  private final Latest looking;
  private final WorkspaceLoader loader;
  private final FrameModel frame;
  private final Notices notices;
  private final Settings settings;
  private final ShownSource source;
  private Optional<Path> temporary = Optional.empty();
  private Optional<FileTime> lastEdited = Optional.empty();
  private final ReadOnlyObjectWrapper<Optional<OpenWorkspace>> workspace =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public WorkspaceSession(
      TaskRunner tasks,
      WorkspaceLoader loader,
      FrameModel frame,
      Notices notices,
      Settings settings) {
    this.tasks = tasks;
    this.opening = new Latest(tasks);
    this.looking = new Latest(tasks);
    this.loader = loader;
    this.frame = frame;
    this.notices = notices;
    this.settings = settings;
    this.source = new ShownSource(tasks, workspace::get, frame, notices);
  }

  /** The open workspace, with or without a source that opened. */
  public ReadOnlyObjectProperty<Optional<OpenWorkspace>> workspaceProperty() {
    return workspace.getReadOnlyProperty();
  }

  /** The source that screens work on. */
  public ReadOnlyObjectProperty<Optional<OpenedSource>> sourceProperty() {
    return source.property();
  }

  /** Why the last opening failed; empty while nothing is wrong. */
  public ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /**
   * Opens the workspace, or the folder of shards, at {@code place}; the open one stays until the
   * new one is there.
   */
  public void open(Path place) {
    Supplier<InferenceOptions> inference = Opened.inference(settings);
    Optional<String> wanted = frame.sourceProperty().get();
    opening.start(
        Texts.of("session.opening", String.valueOf(place.getFileName())),
        (progress, cancellation) -> Opened.of(loader.load(place), inference, wanted, cancellation),
        new TaskListener<Opened>() {
          @Override
          public void succeeded(Opened opened) {
            adopt(opened);
          }

          @Override
          public void failed(Throwable thrown) {
            fail(thrown);
          }
        });
  }

  /** Tells why nothing could be opened. */
  public void fail(Throwable thrown) {
    failure.set(Optional.of(FailureText.of(thrown)));
    notices.failure(thrown);
  }

  /**
   * As {@link #adopt}, of what goes when the program ends: it is not come back to at the next
   * start.
   */
  public void adoptTemporary(Opened opened) {
    temporary = Optional.of(opened.workspace().workspace().folder());
    adopt(opened);
  }

  /** Whether the open workspace goes when the program ends. */
  public boolean isTemporary() {
    return workspace
        .get()
        .map(open -> open.workspace().folder())
        .filter(folder -> temporary.filter(folder::equals).isPresent())
        .isPresent();
  }

  /**
   * Looks whether an index on disk is newer than the one that is open; the badge says so.
   *
   * @param runner where to look; one that shows no tasks, since this happens again and again
   */
  public void lookForNewCommit(TaskRunner runner) {
    source.lookForNewCommit(runner);
  }

  /** Reads the newest commits of the source, and the workspace file, again. */
  public void reload() {
    workspace
        .get()
        .ifPresent(open -> open(open.workspace().file().orElse(open.workspace().folder())));
  }

  /**
   * As {@link #reload}, but only when the index, the workspace file or a query set is newer on disk
   * than what is open.
   *
   * @param unchanged done instead when nothing is newer
   */
  public void reloadIfChanged(Runnable unchanged) {
    Optional<OpenWorkspace> open = workspace.get();
    Optional<Source> seen = source.property().get().map(OpenedSource::source);
    Optional<FileTime> known = lastEdited;
    looking.start(
        Texts.of("session.looking"),
        (progress, cancellation) ->
            open.filter(now -> !LastEdited.of(now.workspace()).equals(known)).isPresent()
                || seen.filter(Source::newCommitAvailable).isPresent(),
        new TaskListener<Boolean>() {
          @Override
          public void succeeded(Boolean changed) {
            if (changed) {
              reload();
            } else {
              unchanged.run();
            }
          }

          @Override
          public void failed(Throwable thrown) {
            notices.failure(thrown);
          }
        });
  }

  @Override
  public void close() {
    opening.cancel();
    looking.cancel();
    source.close();
    workspace.get().ifPresent(OpenWorkspace::close);
    frame.modelsProperty().set(List::of);
    workspace.set(Optional.empty());
  }

  /** Takes what was opened in the place of what is open, which is closed. */
  public void adopt(Opened opened) {
    Optional<OpenWorkspace> before = workspace.get();
    Workspace described = opened.workspace().workspace();
    failure.set(Optional.empty());
    lastEdited = opened.edited();
    frame.workspaceProperty().set(described.name());
    frame.guidelinesProperty().set(opened.guidelines());
    frame.modelsProperty().set(opened.workspace().models()::loaded);
    workspace.set(Optional.of(opened.workspace()));
    frame.sources().setAll(described.sources().keySet());
    source.show(opened.source().map(first -> OpenedSource.of(opened.workspace(), first)));
    if (!isTemporary()) {
      settings.set(Preferences.LAST_WORKSPACE, Optional.of(described.folder().toString()));
    }
    described.problems().stream().map(FailureText::of).forEach(notices::failure);
    before.ifPresent(this::letGo);
  }

  /** Closes what was opened and is no longer wanted. */
  public void decline(Opened opened) {
    letGo(opened.workspace());
  }

  /** Closing writes what the database still holds in its log, which may take a moment. */
  private void letGo(OpenWorkspace left) {
    tasks.start(
        Texts.of("session.closing", left.workspace().name()),
        (progress, cancellation) -> {
          left.close();
          return left;
        },
        new TaskListener<OpenWorkspace>() {
          @Override
          public void succeeded(OpenWorkspace closed) {}

          @Override
          public void failed(Throwable thrown) {
            notices.failure(thrown);
          }
        });
  }
}
