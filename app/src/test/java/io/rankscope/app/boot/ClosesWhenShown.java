package io.rankscope.app.boot;

import javafx.application.Platform;

/** Starts the program as a person does, and leaves it as soon as its window is there. */
final class ClosesWhenShown {
  private ClosesWhenShown() {}

  /** Hands its arguments on. */
  public static void main(String[] arguments) {
    // What was asked of the FX thread before is done before, the first frame included.
    WhenShown.start(arguments, scene -> Platform.runLater(Platform::exit));
  }
}
