package io.rankscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Screens in the window, and what reaches them. */
final class ShellTest extends InShellWindow {
  @Test
  void makesAScreen_whenItIsFirstShown_andTellsItOfComingAndGoing() {
    assertThat(window.heard).containsExactly("search made", "search shown");
    assertThat(window.scene.getFocusOwner().getId()).isEqualTo("view-search");

    robot.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    robot.click("screen.search");
    robot.click("screen.search");

    assertThat(window.heard)
        .containsExactly(
            "search made",
            "search shown",
            "search hidden",
            "judge made",
            "judge shown",
            "judge hidden",
            "search shown");
    assertThat(robot.node("view-search", ListView.class).isVisible()).isTrue();
    assertThat(robot.node("screen.search", ToggleButton.class).isSelected()).isTrue();
    assertThat(robot.node("screen.judge", ToggleButton.class).isSelected()).isFalse();
  }

  @Test
  void hearsTheKeysOfTheScreenInFront() {
    window.heard.clear();
    robot.press(KeyCode.J);
    robot.run(() -> window.screens.show("judge"));
    robot.press(KeyCode.J);

    assertThat(window.heard)
        .containsExactly("search next", "search hidden", "judge made", "judge shown", "judge next");
  }

  @Test
  void menuOffersWhatCanBeDoneHere() {
    MenuButton menu = robot.node("menu", MenuButton.class);
    robot.run(menu::show);

    List<String> ids = menu.getItems().stream().map(MenuItem::getId).toList();
    robot.run(menu::hide);

    assertThat(ids).startsWith("search.next").contains("frame.palette", "frame.settings");
    assertThat(ids).doesNotContain("judge.next");
  }

  @Test
  void everyButtonHasASpokenName() {
    List<String> nameless =
        robot.onFx(
            () ->
                window.scene.getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(Node::isVisible)
                    .filter(
                        button ->
                            (button.getText() == null || button.getText().isBlank())
                                && button.getAccessibleText() == null)
                    .filter(button -> !button.getStyleClass().contains("close-button"))
                    .map(Button::toString)
                    .toList());
    assertThat(nameless).isEmpty();
  }

  @Test
  void wearsTheIconOfTheProgram_onceWhatItBeginsWithIsThere() {
    robot.run(() -> window.frame.startingProperty().set(true));
    // The stage is the same for all tests.
    robot.run(() -> robot.stage().getIcons().clear());

    robot.run(() -> window.frame.startingProperty().set(false));

    robot.until(() -> !robot.stage().getIcons().isEmpty());
    assertThat(robot.stage().getIcons()).extracting(Image::getWidth).contains(16., 32., 256.);
  }
}
