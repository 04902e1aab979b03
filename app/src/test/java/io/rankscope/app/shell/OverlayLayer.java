package io.rankscope.app.shell;

import javafx.scene.Node;

/** The layer of an overlay, for tests that show it without the whole window. */
public final class OverlayLayer {
  private OverlayLayer() {}

  public static Node of(Overlay overlay) {
    return overlay.layer();
  }
}
