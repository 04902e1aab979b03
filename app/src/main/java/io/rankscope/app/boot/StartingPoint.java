package io.rankscope.app.boot;

import io.rankscope.app.feature.workspace.SampleHome;
import io.rankscope.app.session.Opened;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.task.Workers;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/**
 * What the window starts from. Closing it closes what no window took.
 *
 * @param settings being read
 * @param opening what the window begins with, being opened
 * @param problems what went wrong so far, for the window to tell
 */
record StartingPoint(
    UserFolders folders,
    CompletableFuture<Settings> settings,
    BegunOpening opening,
    ProblemRelay problems)
    implements AutoCloseable {

  /**
   * Begins to read the settings and to open, which is done by the time that JavaFX has started.
   *
   * @param named reads what to open; what was open last when nothing is named
   */
  static StartingPoint begin(Optional<Supplier<Workspace>> named, UserFolders folders) {
    ProblemRelay problems = new ProblemRelay();
    ExecutorService worker = Workers.single("begin");
    CompletableFuture<Wishes> wishes =
        CompletableFuture.supplyAsync(
            () -> Wishes.of(Settings.open(folders.settingsFile(), problems)), worker);
    // A stage that depends on the wishes would be handed over when they are known, and be refused
    // by a worker that was shut down; given to it now, it is done right after them.
    BegunOpening opening =
        new BegunOpening(
            worker,
            (progress, cancellation) ->
                first(named, folders.data(), wishes.join()).open(cancellation));
    // It still does what it was given.
    worker.shutdown();
    return new StartingPoint(folders, wishes.thenApply(Wishes::settings), opening, problems);
  }

  private static FirstOpening first(
      Optional<Supplier<Workspace>> named, Path dataHome, Wishes wanted) {
    return new FirstOpening(
        new WorkspaceLoader(dataHome),
        SampleHome.in(dataHome),
        named,
        wanted.last(),
        wanted.inference());
  }

  @Override
  public void close() {
    opening.close();
  }

  /** What the settings say, read before the window has them for itself. */
  private record Wishes(
      Settings settings, Optional<Path> last, Supplier<InferenceOptions> inference) {
    static Wishes of(Settings settings) {
      return new Wishes(
          settings,
          settings.get(Preferences.LAST_WORKSPACE).flatMap(Wishes::path),
          Opened.inference(settings));
    }

    private static Optional<Path> path(String written) {
      try {
        return Optional.of(Path.of(written));
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }
  }
}
