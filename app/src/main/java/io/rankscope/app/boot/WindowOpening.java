package io.rankscope.app.boot;

import io.rankscope.cli.console.ExitCode;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.Optional;

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
    // What cannot be opened is told here and ends with its exit code, without a window.
    return show(
        folder,
        folders,
        () -> folder.ifPresent(named -> new WorkspaceLoader(folders.data()).load(named)));
  }

  /**
   * As {@link #open}, of what the desktop hands over: what cannot be opened is told in the window,
   * since nobody reads the terminal then. Where there is no display it is told here all the same.
   */
  static int openFile(Path file) {
    UserFolders folders = UserFolders.ofUser();
    if (Display.ofProcess() == Display.ABSENT) {
      new WorkspaceLoader(folders.data()).load(file);
    }
    return show(Optional.of(file), folders, () -> {});
  }

  /**
   * Shows the window.
   *
   * @param check what else may keep it from being shown, asked last
   */
  private static int show(Optional<Path> named, UserFolders folders, Runnable check) {
    Display.ofProcess().require();
    SystemLibraries.ofMachine().requireForWindows();
    InstalledFonts.require();
    check.run();
    // Only now, since it writes the sample when that is opened for the first time.
    RankscopeApplication.run(StartingPoint.begin(named, folders));
    return ExitCode.DONE;
  }
}
