package io.rankscope.app.boot;

import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/** How small the window may become. FX thread only. */
final class WindowSize {
  /** The rail and the panes of the Search screen beside each other, in pixels. */
  private static final double LEAST_WIDTH = 1060;

  private static final double LEAST_HEIGHT = 640;

  private WindowSize() {}

  /** Keeps {@code stage} at a size at which nothing is squeezed, if {@code screen} has it. */
  static void limit(Stage stage, Rectangle2D screen) {
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
  }
}
