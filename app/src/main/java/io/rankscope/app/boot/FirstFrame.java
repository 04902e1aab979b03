package io.rankscope.app.boot;

import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Waits until the first frame of a window was drawn. A frame is drawn on a thread of its own, which
 * the FX thread awaits before it hands over another: so the first one is certainly drawn once a
 * second one, which must differ from it, was made. FX thread only.
 */
final class FirstFrame {
  private static final double ALMOST_OPAQUE = 0.99;

  private final Scene scene;
  private final Runnable drawn;
  private final Runnable laidOut = this::laidOut;
  private boolean first = true;

  private FirstFrame(Scene scene, Runnable drawn) {
    this.scene = scene;
    this.drawn = drawn;
  }

  /** Does {@code drawn} once after the first frame of {@code scene}, whose window is not shown. */
  static void then(Scene scene, Runnable drawn) {
    scene.addPostLayoutPulseListener(new FirstFrame(scene, drawn).laidOut);
  }

  private void laidOut() {
    if (!scene.getWindow().isShowing()) {
      return;
    }
    if (first) {
      first = false;
      Platform.runLater(() -> scene.getRoot().setOpacity(ALMOST_OPAQUE));
    } else {
      scene.removePostLayoutPulseListener(laidOut);
      Platform.runLater(
          () -> {
            scene.getRoot().setOpacity(1);
            drawn.run();
          });
    }
  }
}
