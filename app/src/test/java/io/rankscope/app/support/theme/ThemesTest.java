package io.rankscope.app.support.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.support.settings.Settings;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class ThemesTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path folder;
  private final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
  private Settings settings;
  private Themes themes;

  @BeforeEach
  void open() {
    settings = TemporarySettings.in(folder);
    themes = robot.onFx(() -> new Themes(settings, system));
  }

  @AfterEach
  void close() {
    settings.close();
  }

  @Test
  void followsTheSystem_untilTheThemeIsChosen() {
    robot.run(() -> system.set(ColorScheme.DARK));
    assertThat(themes.theme().getValue()).isEqualTo(Theme.DARK);

    robot.run(() -> themes.choiceProperty().set(ThemeChoice.LIGHT));
    robot.run(() -> system.set(ColorScheme.LIGHT));
    robot.run(() -> system.set(ColorScheme.DARK));
    assertThat(themes.theme().getValue()).isEqualTo(Theme.LIGHT);

    robot.run(() -> themes.choiceProperty().set(ThemeChoice.SYSTEM));
    assertThat(themes.theme().getValue()).isEqualTo(Theme.DARK);
  }

  @Test
  void dressesScenes_nowAndAtEachChange() {
    Scene scene = robot.onFx(() -> new Scene(new Group()));
    robot.run(() -> themes.dress(scene));
    assertThat(scene.getStylesheets()).isEqualTo(Theme.LIGHT.styleSheets());

    robot.run(() -> themes.choiceProperty().set(ThemeChoice.CONTRAST));

    assertThat(scene.getStylesheets()).isEqualTo(Theme.CONTRAST.styleSheets());
    assertThat(robot.onFx(Application::getUserAgentStylesheet)).isEqualTo(Theme.CONTRAST.base());
  }

  @Test
  void goesThroughAllChoices_andRemembersTheLast() {
    robot.run(
        () -> {
          themes.chooseNext();
          themes.chooseNext();
        });
    settings.close();

    try (Settings reopened = TemporarySettings.in(folder)) {
      Themes again = robot.onFx(() -> new Themes(reopened, system));
      assertThat(again.choiceProperty().get()).isEqualTo(ThemeChoice.DARK);
      robot.run(again::chooseNext);
      robot.run(again::chooseNext);
      assertThat(again.choiceProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
    }
  }
}
