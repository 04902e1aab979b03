package io.rankscope.app.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.WindowRobot;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class WindowSizeTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private Stage stage;

  @BeforeEach
  void show() {
    robot.showNode(Pane::new);
    stage = robot.stage();
  }

  @Test
  void keepsRoomForWhatTheScreensShow() {
    robot.run(() -> WindowSize.limit(stage, new Rectangle2D(0, 0, 1920, 1080)));

    assertThat(stage.getMinWidth()).isEqualTo(1060);
    assertThat(stage.getMinHeight()).isEqualTo(640);
  }

  @Test
  void demandsNoMoreThanTheScreenHas() {
    robot.run(() -> WindowSize.limit(stage, new Rectangle2D(0, 0, 800, 480)));

    assertThat(stage.getMinWidth()).isEqualTo(800);
    assertThat(stage.getMinHeight()).isEqualTo(480);
  }
}
