package io.rankscope.app.boot;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.controlsfx.control.NotificationPane;

/** Starts the program as a person does, prints its first two notices and what is open, and ends. */
final class SaysWhatIsOpen {
  private static final int NOTICES = 2;

  private int notices;

  private SaysWhatIsOpen() {}

  /** Hands its arguments on. */
  public static void main(String[] arguments) {
    WhenShown.start(arguments, scene -> new SaysWhatIsOpen().watch(scene));
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
