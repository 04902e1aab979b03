package io.rankscope.app.shell;

import io.rankscope.app.action.Action;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.failure.FailureText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells things in a strip at the foot of the screen that is shown. A failure stays until it is
 * dismissed; others wait behind it. FX thread only.
 */
public final class NoticeBoard implements Notices {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeBoard.class);
  private static final Duration MOMENT = Duration.seconds(4);

  private final NotificationPane pane = new NotificationPane();
  private final PauseTransition moment = new PauseTransition(MOMENT);
  private final Consumer<FailureText> details;

  private final Deque<FailureText> waiting = new ArrayDeque<>();

  /** The failure that is shown; empty while something else or nothing is. */
  private Optional<FailureText> shown = Optional.empty();

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
    pane.setOnHidden(event -> showNext());
  }

  @Override
  public void done(String text) {
    putFailureBack();
    tell(text, Icons.CHECK, Styles.GOOD_TEXT, List.of());
    moment.playFromStart();
  }

  @Override
  public void hint(String text, Action... actions) {
    putFailureBack();
    tell(text, Icons.INFORMATION, Styles.MUTED, Stream.of(actions).map(this::button).toList());
  }

  @Override
  public void failure(FailureText text) {
    LOG.warn("{}\n{}", text.oneLine(), text.details());
    if (shown.isEmpty()) {
      show(text);
    } else if (!shown.get().equals(text) && !waiting.contains(text)) {
      waiting.add(text);
    }
  }

  private void putFailureBack() {
    shown.ifPresent(waiting::addFirst);
    shown = Optional.empty();
  }

  private void showNext() {
    shown = Optional.empty();
    Optional.ofNullable(waiting.poll()).ifPresent(this::show);
  }

  private void show(FailureText text) {
    shown = Optional.of(text);
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
