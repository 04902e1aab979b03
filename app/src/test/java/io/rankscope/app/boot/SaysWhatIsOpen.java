package io.rankscope.app.boot;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.NotificationPane;

/** Starts the program as a person does, prints its first two notices and what is open, and ends. */
final class SaysWhatIsOpen {
  private static final int NOTICES = 2;

  private int notices;

  private SaysWhatIsOpen() {}

  /** Hands its arguments on. */
  public static void main(String[] arguments) {
    Thread watcher = new Thread(SaysWhatIsOpen::watchWhenShown, "watcher");
    watcher.setDaemon(true);
    watcher.start();
    Launcher.main(arguments);
  }

  private static void watchWhenShown() {
    boolean shown = false;
    while (!shown) {
      Thread.onSpinWait();
      shown = Window.getWindows().stream().anyMatch(window -> window instanceof Stage);
    }
    Platform.runLater(() -> new SaysWhatIsOpen().watch(Window.getWindows().getFirst().getScene()));
  }

  private void watch(Scene scene) {
    NotificationPane pane = (NotificationPane) scene.lookup("#notices");
    pane.showingProperty().subscribe(showing -> heard(scene, pane, showing));
  }

  private void heard(Scene scene, NotificationPane pane, boolean showing) {
    if (!showing) {
      return;
    }
    System.out.println(pane.getText());
    notices++;
    if (notices < NOTICES) {
      Platform.runLater(pane::hide);
    } else {
      System.out.println(((Labeled) scene.lookup("#workspace")).getText());
      Platform.exit();
    }
  }
}
