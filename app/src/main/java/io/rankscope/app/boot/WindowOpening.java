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
    Display.ofProcess().require();
    UserFolders folders = UserFolders.ofUser();
    StartingPoint start = StartingPoint.begin(folder, folders);
    SystemLibraries.ofMachine().requireForWindows();
    InstalledFonts.require();
    // What cannot be opened is told here and ends with its exit code, without a window.
    folder.ifPresent(named -> new WorkspaceLoader(folders.data()).load(named));
    RankscopeApplication.run(start);
    return ExitCode.DONE;
  }
}
