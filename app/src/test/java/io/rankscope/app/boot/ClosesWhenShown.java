package io.rankscope.app.boot;

import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Starts the program as a person does, and leaves it as soon as its window is there. */
final class ClosesWhenShown {
  private ClosesWhenShown() {}

  /** Hands its arguments on. */
  public static void main(String[] arguments) {
    Thread watcher = new Thread(ClosesWhenShown::closeWhenShown, "watcher");
    watcher.setDaemon(true);
    watcher.start();
    Launcher.main(arguments);
  }

  private static void closeWhenShown() {
    boolean shown = false;
    while (!shown) {
      Thread.onSpinWait();
      shown = Window.getWindows().stream().anyMatch(window -> window instanceof Stage);
    }
    // What was asked of the FX thread before is done before, the first frame included.
    Platform.runLater(() -> Platform.runLater(Platform::exit));
  }
}
