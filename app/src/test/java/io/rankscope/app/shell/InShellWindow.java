package io.rankscope.app.shell;

import io.rankscope.app.headless.WindowRobot;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A test before which a {@link ShellWindow} is opened. */
abstract class InShellWindow {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path folder;
  ShellWindow window;

  @BeforeEach
  final void open() {
    window = new ShellWindow(robot, folder);
  }

  @AfterEach
  final void close() {
    window.close();
  }
}
