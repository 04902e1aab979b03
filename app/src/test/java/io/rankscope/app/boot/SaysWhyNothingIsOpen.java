package io.rankscope.app.boot;

import io.rankscope.app.support.control.EmptyState;
import io.rankscope.app.support.theme.Styles;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.controlsfx.control.NotificationPane;

/**
 * Starts the program as a person does, prints what stands where hits would once a notice came, and
 * ends.
 */
final class SaysWhyNothingIsOpen {
  private SaysWhyNothingIsOpen() {}

  /** Hands its arguments on. */
  public static void main(String[] arguments) {
    WhenShown.start(arguments, SaysWhyNothingIsOpen::watch);
  }

  private static void watch(Scene scene) {
    NotificationPane pane = (NotificationPane) scene.lookup("#notices");
    pane.showingProperty()
        .subscribe(
            showing -> {
              if (showing) {
                EmptyState state = (EmptyState) scene.lookup("." + Styles.EMPTY_STATE);
                for (Node part : state.getChildrenUnmodifiable()) {
                  if (part instanceof Labeled words) {
                    System.out.println(words.getText());
                  }
                }
                Platform.exit();
              }
            });
  }
}
