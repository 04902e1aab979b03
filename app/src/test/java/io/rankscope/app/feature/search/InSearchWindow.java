package io.rankscope.app.feature.search;

import io.rankscope.app.headless.WindowRobot;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A test before which a {@link SearchWindow} is opened. */
abstract class InSearchWindow {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir Path home;
  @TempDir private Path folder;
  SearchWindow window;

  @BeforeEach
  final void open() {
    window = new SearchWindow(robot, home, folder);
  }

  @AfterEach
  final void close() {
    window.close();
  }
}
