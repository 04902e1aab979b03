package io.rankscope.app.support.control;

import atlantafx.base.theme.Styles;
import io.rankscope.app.support.icon.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Stands where nothing is yet, says what to do next, and has the button that does it. */
public final class EmptyState extends VBox {
  private static final double TEXT_WIDTH = 420;

  public EmptyState(Icons icon, String title, String text, Button... next) {
    getStyleClass().add(io.rankscope.app.support.theme.Styles.EMPTY_STATE);
    Label heading = new Label(title);
    heading.getStyleClass().add(io.rankscope.app.support.theme.Styles.EMPTY_TITLE);
    heading.setWrapText(true);
    Label words = new Label(text);
    words.getStyleClass().add(io.rankscope.app.support.theme.Styles.EMPTY_TEXT);
    words.setWrapText(true);
    words.setMaxWidth(TEXT_WIDTH);
    getChildren().addAll(icon.node(), heading, words);
    if (next.length > 0) {
      next[0].getStyleClass().add(Styles.ACCENT);
    }
    getChildren().addAll(next);
  }
}
