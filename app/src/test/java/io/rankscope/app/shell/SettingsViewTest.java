package io.rankscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.action.Action;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.theme.ThemeChoice;
import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Settings and keys, as they are changed and looked up. */
final class SettingsViewTest extends InShellWindow {
  @Test
  void questionMarkShowsTheKeys_ofTheScreenAndEverywhere() {
    robot.type("?");

    List<String> words =
        robot.onFx(
            () ->
                window.scene.lookup("#shortcut-sheet").lookupAll(".label").stream()
                    .map(label -> ((Label) label).getText())
                    .toList());
    assertThat(words).contains("search next", "J", "Go to judge", "Ctrl 2");
    assertThat(words).doesNotContain("judge next");
  }

  @Test
  void settingsChangeThemeAndJudgeAtOnce() {
    robot.press(KeyCode.CONTROL, KeyCode.COMMA);
    ChoiceBox<ThemeChoice> theme = themeChooser();
    robot.run(() -> theme.setValue(ThemeChoice.DARK));
    TextField judge = robot.node("settings-judge", TextField.class);
    robot.run(() -> judge.setText(" Ana Ruiz "));

    assertThat(window.themes.choiceProperty().get()).isEqualTo(ThemeChoice.DARK);
    assertThat(window.settings.get(Preferences.JUDGE)).contains("Ana Ruiz");
  }

  @Test
  @SuppressWarnings("unchecked") // the table of actions
  void keysAreChangedByPressingThem_andAClashIsNamed() {
    robot.press(KeyCode.CONTROL, KeyCode.COMMA);
    robot.run(
        () -> ((TabPane) window.scene.lookup("#settings .tab-pane")).getSelectionModel().select(1));
    TableView<Action> table = robot.node("keys-table", TableView.class);
    Action next = robot.onFx(() -> window.actions.find("search.next").orElseThrow());
    robot.run(() -> table.getSelectionModel().select(next));

    robot.click("keys-change").press(KeyCode.CONTROL, KeyCode.K);
    assertThat(robot.node("keys-message", Label.class).getText())
        .isEqualTo("Ctrl+K already means “Find a command, query or passage”");
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N).press(KeyCode.ESCAPE);
    assertThat(window.overlay().isVisible()).isFalse();
    window.heard.clear();
    robot.press(KeyCode.J).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);

    assertThat(window.heard).containsExactly("search next");
  }

  @SuppressWarnings("unchecked") // found by its id
  private ChoiceBox<ThemeChoice> themeChooser() {
    return robot.node("settings-theme", ChoiceBox.class);
  }
}
