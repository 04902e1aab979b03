package io.rankscope.app.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** A place above the screen for what concerns the whole program and may stay. FX thread only. */
public final class Banner {
  private final StackPane slot = new StackPane();

  public Banner() {
    slot.setId("banner");
    slot.managedProperty().bind(slot.visibleProperty());
    slot.setVisible(false);
  }

  /** Shows {@code content}, instead of what is shown. */
  public void show(Node content) {
    slot.getChildren().setAll(content);
    slot.setVisible(true);
  }

  public void hide() {
    slot.setVisible(false);
    slot.getChildren().clear();
  }

  /** Whether something is shown. */
  public ObservableBooleanValue showing() {
    return slot.visibleProperty();
  }

  Node slot() {
    return slot;
  }
}
