package io.rankscope.app.support.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.support.theme.Theme;
import io.rankscope.engine.failure.FailureText;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class FxDialogsTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  private final Dialogs dialogs =
      new FxDialogs(scene -> scene.getStylesheets().setAll(Theme.DARK.styleSheets()));

  @BeforeEach
  void show() {
    robot.show(() -> new Scene(new StackPane(), 600, 400));
  }

  @Test
  void saysYes_whenThePersonAgrees() {
    CompletableFuture<Dialogs.Answer> answer =
        ask(asked -> asked.confirm("Undo all", "20 grades would go.", "Undo"));

    robot.press(KeyCode.ENTER);

    assertThat(answer.join()).isEqualTo(Dialogs.Answer.YES);
  }

  @Test
  void saysNo_whenThePersonEscapes() {
    CompletableFuture<Dialogs.Answer> answer =
        ask(asked -> asked.confirm("Undo all", "20 grades would go.", "Undo"));

    robot.press(KeyCode.ESCAPE);

    assertThat(answer.join()).isEqualTo(Dialogs.Answer.NO);
  }

  @Test
  void givesTheTextWithoutBlanksAround() {
    CompletableFuture<String> answer =
        ask(asked -> asked.askText("Judge", "Your name", "").orElse("gave up"));

    robot.type(" Ana ").press(KeyCode.ENTER);

    assertThat(answer.join()).isEqualTo("Ana");
  }

  @Test
  void takesNoTextForGivingUp() {
    CompletableFuture<String> answer =
        ask(asked -> asked.askText("Judge", "Your name", "").orElse("gave up"));

    robot.press(KeyCode.ENTER);

    assertThat(answer.join()).isEqualTo("gave up");
  }

  @Test
  void offersTheChoices() {
    CompletableFuture<String> answer =
        ask(asked -> asked.choose("Source", "Which", List.of("birds", "bees")).orElse("gave up"));

    robot.press(KeyCode.ENTER);

    assertThat(answer.join()).isEqualTo("birds");
  }

  @Test
  void foldsTheDetailsOfAFailure_inTheThemeInForce() {
    CompletableFuture<String> answer =
        ask(
            asked -> {
              asked.details(new FailureText("The index is gone.", "Copy it again.", "at line 1"));
              return "closed";
            });
    DialogPane pane =
        robot.onFx(
            () ->
                (DialogPane)
                    Window.getWindows().getLast().getScene().getRoot().lookup(".dialog-pane"));

    assertThat(pane.getContentText()).isEqualTo("The index is gone. Copy it again.");
    assertThat(((TextArea) pane.getExpandableContent()).getText()).isEqualTo("at line 1");
    assertThat(pane.isExpanded()).isFalse();
    assertThat(pane.getScene().getStylesheets()).isEqualTo(Theme.DARK.styleSheets());
    robot.press(KeyCode.ESCAPE);
    assertThat(answer.join()).isEqualTo("closed");
  }

  /** Asks on the FX thread, which waits for the answer in a loop of its own. */
  private <T> CompletableFuture<T> ask(Function<Dialogs, T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(() -> answer.complete(question.apply(dialogs)));
    robot.until(() -> Window.getWindows().size() == 2);
    return answer;
  }
}
