package io.rankscope.app.feature.index;

import io.rankscope.app.support.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

/** Stands where something is on its way. */
final class Waiting extends VBox {
  private static final double SIZE = 28;

  Waiting(String words) {
    super(10);
    setAlignment(Pos.CENTER);
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(SIZE, SIZE);
    Label label = new Label(words);
    label.getStyleClass().add(Styles.MUTED);
    getChildren().addAll(turning, label);
  }
}
