package io.rankscope.app.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.support.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class KeyDispatcherTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path folder;
  private final List<String> done = new ArrayList<>();
  private Settings settings;
  private ActionRegistry actions;
  private Optional<String> screen = Optional.of("search");

  @BeforeEach
  void open() {
    settings = TemporarySettings.in(folder);
    actions = new ActionRegistry(new KeyBindings(settings));
  }

  @AfterEach
  void close() {
    settings.close();
  }

  @Test
  void runsTheActionOfAKey() {
    given("grade", "3");
    given("find", "Ctrl+Shift+F");
    given("rerun", "F5");
    show(new ListView<String>());

    robot.press(KeyCode.DIGIT3).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).press(KeyCode.F5);

    assertThat(done).containsExactly("grade", "find", "rerun");
  }

  @Test
  void leavesPlainKeysToTheText_whileItIsTyped() {
    given("grade", "3");
    given("next", "J");
    given("help", "?");
    given("whole", "Space");
    given("run", "Enter");
    given("back", "Backspace");
    TextArea note = new TextArea();
    show(note);

    robot.type("3 j? ").press(KeyCode.ENTER).type("x").press(KeyCode.BACK_SPACE);

    assertThat(note.getText()).isEqualTo("3 j? \n");
    assertThat(done).isEmpty();
  }

  @Test
  void leavesEditingKeysToTheText_butHearsTheOthers() {
    given("undo", "Ctrl+Z");
    given("all", "Ctrl+A");
    given("palette", "Ctrl+K");
    given("rerun", "F5");
    TextField field = new TextField();
    show(field);

    robot.type("ab").press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.Z);
    robot.press(KeyCode.CONTROL, KeyCode.K).press(KeyCode.F5);

    assertThat(done).containsExactly("palette", "rerun");
  }

  @Test
  void hearsPlainKeys_whenTheTextCannotBeEdited() {
    given("grade", "3");
    TextArea shown = new TextArea("read only");
    shown.setEditable(false);
    show(shown);

    robot.type("3");

    assertThat(done).containsExactly("grade");
  }

  @Test
  void leavesPlainKeysToAChooser_thatIsTypedInto() {
    given("grade", "3");
    ComboBox<String> chooser = new ComboBox<>();
    chooser.setEditable(true);
    show(chooser);

    robot.type("3");

    assertThat(done).isEmpty();
    assertThat(chooser.getEditor().getText()).isEqualTo("3");
  }

  @Test
  void leavesSpaceAndEnterToAButton() {
    given("whole", "Space");
    Button button = new Button("press");
    button.setOnAction(event -> done.add("button"));
    show(button);

    robot.press(KeyCode.SPACE);

    assertThat(done).containsExactly("button");
  }

  @Test
  void takesSpaceBeforeAList() {
    given("whole", "Space");
    show(new ListView<String>());

    robot.press(KeyCode.SPACE);

    assertThat(done).containsExactly("whole");
  }

  @Test
  void runsOncePerPress_unlessTheActionRepeats() {
    actions.add(
        ActionScope.EVERYWHERE,
        List.of(
            Action.named("grade").called("grade").keys("3").does(() -> done.add("grade")),
            Action.named("next")
                .called("next")
                .keys("J")
                .repeating()
                .does(() -> done.add("next"))));
    show(new ListView<String>());

    robot.hold(KeyCode.DIGIT3, 3).hold(KeyCode.J, 3).press(KeyCode.DIGIT3);

    assertThat(done).containsExactly("grade", "next", "next", "next", "grade");
  }

  @Test
  void hearsOnlyTheScreenInFront_andNothingUnderAnOverlay() {
    actions.add(
        ActionScope.screen("judge"),
        List.of(Action.named("later").called("later").keys("L").does(() -> done.add("later"))));
    given("help", "F1");
    show(new ListView<String>());

    robot.press(KeyCode.L);
    screen = Optional.of("judge");
    robot.press(KeyCode.L);
    screen = Optional.empty();
    robot.press(KeyCode.L).press(KeyCode.F1);

    assertThat(done).containsExactly("later");
  }

  @Test
  void hearsTheKeysThePersonChose() {
    Action pin = given("pin", "P");
    show(new ListView<String>());
    robot.run(() -> actions.bindings().choose(pin, List.of(Shortcut.parse("Ctrl+P"))));

    robot.press(KeyCode.P).press(KeyCode.CONTROL, KeyCode.P);

    assertThat(done).containsExactly("pin");
  }

  private Action given(String id, String keys) {
    Action action = Action.named(id).called(id).keys(keys).does(() -> done.add(id));
    actions.add(ActionScope.EVERYWHERE, List.of(action));
    return action;
  }

  private void show(Node focused) {
    robot.show(
        () -> {
          Scene scene = new Scene(new VBox(focused), 400, 300);
          new KeyDispatcher(actions, () -> screen).install(scene);
          return scene;
        });
    robot.run(focused::requestFocus);
  }
}
