package io.rankscope.app.support.control;

import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import javafx.scene.control.Label;

/** Says that something is being opened, in the middle of as much room as there is. */
public final class OpeningLabel extends Label {
  public OpeningLabel() {
    super(Texts.of("frame.opening"));
    getStyleClass().addAll(Styles.OPENING, Styles.MUTED);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
  }
}
