package io.rankscope.app.support.control;

import io.rankscope.app.support.text.ScoreFormat;
import io.rankscope.app.support.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** A score with four significant digits; the mouse on it shows all of them. */
public final class ScoreLabel extends Label {
  public ScoreLabel() {
    getStyleClass().add(Styles.SCORE);
    setMinWidth(USE_PREF_SIZE);
  }

  public ScoreLabel(float score) {
    this();
    show(score);
  }

  public void show(float score) {
    setText(ScoreFormat.shortly(score));
    setTooltip(new Tooltip(ScoreFormat.full(score)));
  }
}
