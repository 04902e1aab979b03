package io.rankscope.app.feature.models;

import io.rankscope.app.support.theme.Styles;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * The button that begins long work, and while it runs its progress and the button that stops it.
 */
final class RunBar extends HBox {
  private static final double BAR = 220;
  private final Label words = new Label();

  /**
   * @param before what stands left of the button
   */
  RunBar(
      Button begin,
      Button stop,
      ObservableBooleanValue running,
      ObservableValue<Number> progress,
      Node... before) {
    super(12);
    getStyleClass().add(Styles.PANE_HEAD);
    begin.getStyleClass().add(atlantafx.base.theme.Styles.ACCENT);
    begin.setMinWidth(Region.USE_PREF_SIZE);
    stop.setMinWidth(Region.USE_PREF_SIZE);
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(BAR);
    bar.progressProperty().bind(progress);
    words.getStyleClass().add(Styles.MUTED);
    for (Region shown : new Region[] {bar, stop}) {
      shown.visibleProperty().bind(running);
      shown.managedProperty().bind(running);
    }
    getChildren().addAll(before);
    getChildren().addAll(begin, stop, bar, words);
  }

  void say(String text) {
    words.setText(text);
  }
}
