package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.WindowRobot;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.PopupControl;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Completes queries in the window, by keyboard alone. */
final class QueryCompletionTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path home;
  @TempDir private Path folder;
  private SearchWindow window;

  @BeforeEach
  void open() {
    window = new SearchWindow(robot, home, folder);
    robot.press(KeyCode.SLASH).type("bird");
    robot.until(QueryCompletionTest::isOffering);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void asksWhatWasTyped_thoughMoreIsOffered() {
    robot.press(KeyCode.ENTER);
    window.settle();

    assertThat(asked()).isEqualTo("bird");
    assertThat(robot.onFx(QueryCompletionTest::isOffering)).isFalse();
  }

  @Test
  void typesOn_thoughMoreIsOffered() {
    robot.type("s in winter").press(KeyCode.ENTER);
    window.settle();

    assertThat(asked()).isEqualTo("birds in winter");
  }

  @Test
  void writesAnew_whenAllWasSelectedThoughMoreIsOffered() {
    robot.press(KeyCode.CONTROL, KeyCode.A).type("cold").press(KeyCode.ENTER);
    window.settle();

    assertThat(asked()).isEqualTo("cold");
  }

  @Test
  void goesToTheBeginning_thoughMoreIsOffered() {
    robot.press(KeyCode.HOME).type("my ").press(KeyCode.ENTER);
    window.settle();

    assertThat(asked()).isEqualTo("my bird");
  }

  @Test
  void asksWhatIsOffered_whenTheArrowsChoseIt() {
    robot.press(KeyCode.DOWN).press(KeyCode.ENTER);
    window.settle();

    assertThat(asked()).isEqualTo("hunting birds");
  }

  @Test
  void offersNothing_whenTheSuggestionsComeAfterTheQueryWasAsked() {
    Window suggestions = robot.onFx(() -> offered().orElseThrow());
    robot.press(KeyCode.ENTER);
    window.settle();

    robot.run(
        () ->
            ((PopupControl) suggestions)
                .show(robot.node("search-query", TextField.class), 100, 100));

    robot.until(() -> !isOffering());
    assertThat(window.scene.getFocusOwner()).isSameAs(window.hits());
  }

  private String asked() {
    return robot.node("search-query", TextField.class).getText();
  }

  private static boolean isOffering() {
    return offered().isPresent();
  }

  private static Optional<Window> offered() {
    return Window.getWindows().stream().filter(PopupControl.class::isInstance).findFirst();
  }
}
