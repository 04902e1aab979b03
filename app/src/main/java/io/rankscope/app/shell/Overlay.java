package io.rankscope.app.shell;

import io.rankscope.app.support.theme.Styles;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Shows something over the whole window, inside it. Escape or a click beside it ends it; until then
 * the focus stays in it, and afterwards goes back to where it was. FX thread only.
 */
public final class Overlay {
  private final StackPane layer = new StackPane();
  private @Nullable Node focusedBefore;
  private @Nullable Node first;

  public Overlay() {
    layer.getStyleClass().add(Styles.SCRIM);
    layer.setId("overlay");
    layer.setVisible(false);
    layer.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            hide();
          }
        });
    layer.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (layer.equals(event.getTarget())) {
            hide();
          }
        });
    layer.sceneProperty().subscribe(this::keepFocus);
  }

  /**
   * Shows {@code content} at {@code place} of the window and moves the focus to {@code initial}.
   */
  public void show(Node content, Pos place, Node initial) {
    Scene scene = layer.getScene();
    if (!layer.isVisible() && scene != null) {
      focusedBefore = scene.getFocusOwner();
    }
    first = initial;
    StackPane.setAlignment(content, place);
    layer.getChildren().setAll(content);
    layer.setVisible(true);
    initial.requestFocus();
  }

  public void hide() {
    Node before = focusedBefore;
    first = null;
    focusedBefore = null;
    layer.setVisible(false);
    layer.getChildren().clear();
    if (before != null) {
      before.requestFocus();
    }
  }

  /** Whether something lies over the window. */
  public ObservableBooleanValue showing() {
    return layer.visibleProperty();
  }

  /** The layer, to be put over everything else of the window. */
  Node layer() {
    return layer;
  }

  private void keepFocus(@Nullable Scene scene) {
    if (scene != null) {
      scene.focusOwnerProperty().subscribe(this::fetchBack);
    }
  }

  private void fetchBack(@Nullable Node focused) {
    Node home = first;
    if (home != null && layer.isVisible() && !isInside(focused)) {
      home.requestFocus();
    }
  }

  private boolean isInside(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (layer.equals(at)) {
        return true;
      }
    }
    return false;
  }
}
