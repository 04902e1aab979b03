package io.rankscope.app.shell;

import atlantafx.base.controls.ModalPane;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Shows something over the whole window, inside it. Escape or a click beside it ends it, and the
 * focus goes back to where it was. FX thread only.
 */
public final class Overlay {
  private final ModalPane pane = new ModalPane();
  private @Nullable Node focusedBefore;

  public Overlay() {
    pane.setInTransitionFactory(null);
    pane.setOutTransitionFactory(null);
    pane.displayProperty()
        .addListener(
            (property, was, is) -> {
              Node before = focusedBefore;
              if (!is && before != null) {
                focusedBefore = null;
                before.requestFocus();
              }
            });
  }

  /** Shows {@code content} at {@code place} of the window and moves the focus to {@code first}. */
  public void show(Node content, Pos place, Node first) {
    if (!pane.isDisplay() && pane.getScene() != null) {
      focusedBefore = pane.getScene().getFocusOwner();
    }
    pane.setAlignment(place);
    pane.show(content);
    first.requestFocus();
  }

  public void hide() {
    pane.hide(true);
  }

  /** Whether something lies over the window. */
  public ObservableBooleanValue showing() {
    return pane.displayProperty();
  }

  /** The layer, to be put over everything else of the window. */
  Node layer() {
    return pane;
  }
}
