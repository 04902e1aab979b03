package io.rankscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.failure.FailureText;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.Test;

/** Failures told in place. */
final class NoticeBoardTest extends InShellWindow {
  @Test
  void aFailureIsToldInPlace_withItsDetailsOnDemand() {
    robot.run(
        () ->
            window.notices.failure(
                new FailureText("The index is gone.", "Copy it again.", "trace")));
    NotificationPane pane = robot.node("notices", NotificationPane.class);
    assertThat(pane.getText()).isEqualTo("The index is gone. Copy it again.");
    assertThat(pane.isShowing()).isTrue();

    robot.run(() -> pane.getActions().getFirst().handle(new javafx.event.ActionEvent()));

    assertThat(window.dialogs.asked()).containsExactly("details: The index is gone.");
  }

  @Test
  void aFailureStaysUntilItIsDismissed_andThenTheNextIsTold() {
    NotificationPane pane = robot.node("notices", NotificationPane.class);
    robot.run(
        () -> {
          window.notices.failure(new FailureText("First.", "", ""));
          window.notices.failure(new FailureText("Second.", "", ""));
          window.notices.failure(new FailureText("First.", "", ""));
        });
    assertThat(pane.getText()).isEqualTo("First.");

    robot.run(pane::hide);
    robot.until(() -> pane.isShowing() && pane.getText().equals("Second."));
    robot.run(pane::hide);
    robot.until(() -> !pane.isShowing());
    robot.run(() -> window.notices.failure(new FailureText("First.", "", "")));

    robot.until(() -> pane.isShowing() && pane.getText().equals("First."));
  }
}
