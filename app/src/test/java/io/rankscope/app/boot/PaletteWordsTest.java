package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.action.Palette;
import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.engine.home.UserFolders;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that somebody types who has not learned the program's own. */
final class PaletteWordsTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path home;
  private Workbench workbench;

  @BeforeEach
  void open() {
    workbench =
        robot.onFx(
            () ->
                Workbench.create(
                    TemporarySettings.in(home),
                    new ProblemRelay(),
                    new UserFolders(home, home, home, home)));
  }

  @AfterEach
  void close() {
    robot.run(workbench::close);
  }

  @ParameterizedTest
  @CsvSource({
    "appearance, Change the theme",
    "colours, Change the theme",
    "shortcuts, Show all keys",
    "keyboard, Show all keys",
    "help, Show all keys",
    "preferences, Open the settings",
    "open index, Open a folder of shards",
    "lucene, Open a folder of shards",
    "build index, Index a corpus",
    "example, Open the sample",
    "version, About Rankscope",
    "undo, Undo the last judgment",
    "revert, Undo the last judgment",
    "reload, 'Ask again, and reopen what changed on disk'"
  })
  void findTheActionFirst(String typed, String text) {
    Palette palette = new Palette(workbench.actions(), () -> "search");

    assertThat(robot.onFx(() -> palette.find(typed).getFirst().item().text())).isEqualTo(text);
  }
}
