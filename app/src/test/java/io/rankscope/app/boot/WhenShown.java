package io.rankscope.app.boot;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Starts the program as a person does, and does something once its window is there. */
final class WhenShown {
  private WhenShown() {}

  /**
   * Hands {@code arguments} on.
   *
   * @param then gets the window's scene, on the FX thread
   */
  static void start(String[] arguments, Consumer<Scene> then) {
    Thread watcher = new Thread(() -> watch(then), "watcher");
    watcher.setDaemon(true);
    watcher.start();
    Launcher.main(arguments);
  }

  private static void watch(Consumer<Scene> then) {
    boolean shown = false;
    while (!shown) {
      Thread.onSpinWait();
      shown = Window.getWindows().stream().anyMatch(window -> window instanceof Stage);
    }
    Platform.runLater(() -> then.accept(Window.getWindows().getFirst().getScene()));
  }
}
