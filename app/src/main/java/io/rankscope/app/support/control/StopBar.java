package io.rankscope.app.support.control;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.task.WatchedTask;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** How far a task has come, with a button that stops it; there only while it runs. */
public final class StopBar extends HBox {
  private static final double WIDTH = 150;

  /**
   * @param spoken what the bar tells of
   * @param stop what stands on the button
   * @param id of the button
   */
  public StopBar(WatchedTask task, String spoken, String stop, String id) {
    super(8);
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(WIDTH);
    bar.progressProperty().bind(task.progressProperty());
    Spoken.named(bar, spoken);
    Button button = new Button(stop, Icons.STOP.node());
    button.setId(id);
    button.setOnAction(event -> task.stop());
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(bar, button);
    visibleProperty().bind(task.runningProperty());
    managedProperty().bind(visibleProperty());
  }
}
