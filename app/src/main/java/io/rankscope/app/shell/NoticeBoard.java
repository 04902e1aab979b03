package io.rankscope.app.shell;

import io.rankscope.app.action.Action;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.failure.FailureText;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** Tells things in a strip at the foot of the screen that is shown. FX thread only. */
public final class NoticeBoard implements Notices {
  private static final Duration MOMENT = Duration.seconds(4);

  private final NotificationPane pane = new NotificationPane();
  private final PauseTransition moment = new PauseTransition(MOMENT);
  private final Consumer<FailureText> details;

  /**
   * @param details shows the technical details of a failure
   */
  public NoticeBoard(Consumer<FailureText> details) {
    this.details = details;
    pane.setId("notices");
    pane.setFocusTraversable(false);
    // At the top it would lie over the query until somebody dismisses it.
    pane.setShowFromTop(false);
    moment.setOnFinished(event -> pane.hide());
  }

  @Override
  public void done(String text) {
    tell(text, Icons.CHECK, Styles.GOOD_TEXT, List.of());
    moment.playFromStart();
  }

  @Override
  public void hint(String text, Action... actions) {
    tell(text, Icons.INFORMATION, Styles.MUTED, Stream.of(actions).map(this::button).toList());
  }

  @Override
  public void failure(FailureText text) {
    List<org.controlsfx.control.action.Action> buttons =
        text.details().isEmpty()
            ? List.of()
            : List.of(
                new org.controlsfx.control.action.Action(
                    Texts.of("notice.details"), event -> details.accept(text)));
    tell(text.oneLine(), Icons.FAILURE, Styles.FAILURE_TEXT, buttons);
  }

  /** The strip, with {@code content} behind it. */
  Node around(Node content) {
    pane.setContent(content);
    return pane;
  }

  private void tell(
      String text,
      Icons icon,
      String styleClass,
      List<org.controlsfx.control.action.Action> buttons) {
    moment.stop();
    FontIcon graphic = icon.node();
    graphic.getStyleClass().add(styleClass);
    pane.getActions().setAll(buttons);
    pane.setGraphic(graphic);
    pane.setText(text);
    pane.show();
  }

  private org.controlsfx.control.action.Action button(Action action) {
    return new org.controlsfx.control.action.Action(
        action.text(),
        event -> {
          pane.hide();
          action.run();
        });
  }
}
