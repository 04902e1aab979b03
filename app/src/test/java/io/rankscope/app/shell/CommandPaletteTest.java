package io.rankscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.support.theme.ThemeChoice;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The palette in the window. */
final class CommandPaletteTest extends InShellWindow {
  @Test
  void paletteRunsWhatAFewLettersName_andGivesTheFocusBack() {
    Node list = robot.node("view-search", ListView.class);
    robot.run(list::requestFocus);

    robot.press(KeyCode.CONTROL, KeyCode.K).type("gojud").press(KeyCode.ENTER);

    assertThat(window.screens.shown().get()).isEqualTo("judge");
    assertThat(window.overlay().isVisible()).isFalse();
  }

  @Test
  void paletteEndsWithEscape_andNoKeyReachesTheScreenBelow() {
    Node list = robot.node("view-search", ListView.class);
    robot.run(list::requestFocus);
    window.heard.clear();

    robot.press(KeyCode.CONTROL, KeyCode.K);
    ListView<?> found = robot.node("palette-list", ListView.class);
    assertThat(found.getItems()).isNotEmpty();
    robot.type("j").press(KeyCode.TAB).press(KeyCode.J).press(KeyCode.ESCAPE);

    assertThat(window.heard).isEmpty();
    assertThat(window.overlay().isVisible()).isFalse();
    assertThat(robot.onFx(window.scene::getFocusOwner)).isSameAs(list);
  }

  @ParameterizedTest
  @CsvSource({"dark, DARK", "light, LIGHT", "contrast, CONTRAST"})
  void paletteTakesTheThemeThatIsTyped(String typed, ThemeChoice choice) {
    robot.run(() -> window.themes.choiceProperty().set(ThemeChoice.SYSTEM));

    robot.press(KeyCode.CONTROL, KeyCode.K).type(typed).press(KeyCode.ENTER);

    assertThat(window.themes.choiceProperty().get()).isEqualTo(choice);
  }

  @Test
  void paletteMovesWithArrows() {
    robot.press(KeyCode.CONTROL, KeyCode.K).type("go to");
    ListView<?> list = robot.node("palette-list", ListView.class);
    robot.press(KeyCode.DOWN);
    assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    robot.press(KeyCode.UP).press(KeyCode.UP);
    assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
  }
}
