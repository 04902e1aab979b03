package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.Gallery;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.support.control.HighlightedText;
import io.rankscope.app.support.theme.Theme;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class HitHeadingTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private final HighlightedText title = robot.onFx(HighlightedText::new);
  private final Label id = robot.onFx(() -> new Label("mount-everest#0"));

  @Test
  void putsTheIdBehindTheTitle_whereBothHaveRoom() {
    show("Mount Everest", 400);
    assertThat(robot.onFx(id::getLayoutY)).isZero();
    assertThat(robot.onFx(id::getLayoutX)).isGreaterThan(robot.onFx(() -> title.prefWidth(-1)));
  }

  @Test
  void putsTheIdBelowTheTitle_whichStaysOnItsLine_whereTheyHaveNot() {
    show("Mount Everest", 400);
    double line = robot.onFx(title::getHeight);
    show("Mount Everest", (int) (robot.onFx(() -> title.prefWidth(-1)) + 20));
    assertThat(robot.onFx(title::getHeight)).isEqualTo(line);
    assertThat(robot.onFx(id::getLayoutY)).isGreaterThanOrEqualTo(line - 1);
    assertThat(robot.onFx(id::getLayoutX)).isZero();
  }

  private void show(String text, int width) {
    robot.show(
        () -> {
          title.show(text, List.of());
          HitHeading heading = new HitHeading(title, id);
          heading.setMaxWidth(width);
          heading.setPrefWidth(width);
          return Gallery.scene(new StackPane(new VBox(heading)), Theme.LIGHT);
        });
    robot.settle();
  }
}
