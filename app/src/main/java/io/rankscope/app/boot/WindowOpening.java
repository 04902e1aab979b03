package io.rankscope.app.boot;

import io.rankscope.cli.console.ExitCode;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens the window, once it is certain that this machine can show one. */
final class WindowOpening {
  private WindowOpening() {}

  /**
   * Shows the window until it is closed.
   *
   * @param folder what to open in it; what was open last when nothing is named
   * @return an {@link ExitCode}
   * @throws CannotOpenException when no window, or the named folder, can be opened
   */
  static int open(Optional<Path> folder) {
    UserFolders folders = UserFolders.ofUser();
    requireWindow();
    // What cannot be opened is told here and ends with its exit code, without a window.
    Optional<Workspace> named = folder.map(new WorkspaceLoader(folders.data())::load);
    return show(named.map(read -> () -> read), folders);
  }

  /**
   * As {@link #open}, of what the desktop hands over: what cannot be opened is told in the window,
   * since nobody reads the terminal then. Where there is no display it is told here all the same.
   */
  static int openFile(Path file) {
    UserFolders folders = UserFolders.ofUser();
    WorkspaceLoader loader = new WorkspaceLoader(folders.data());
    if (Display.ofProcess() == Display.ABSENT) {
      loader.load(file);
    }
    requireWindow();
    return show(Optional.of(() -> loader.load(file)), folders);
  }

  private static void requireWindow() {
    Display.ofProcess().require();
    SystemLibraries.ofMachine().requireForWindows();
    InstalledFonts.require();
  }

  /** Begins to open, which writes the sample when that is opened for the first time. */
  private static int show(Optional<Supplier<Workspace>> named, UserFolders folders) {
    try (StartingPoint start = StartingPoint.begin(named, folders)) {
      RankscopeApplication.run(start);
    }
    return ExitCode.DONE;
  }
}
