package io.rankscope.app.support.control;

import javafx.scene.Node;

/** Whether a node is there at all. */
public final class Presence {
  private Presence() {}

  /** Shows {@code node}, or hides it and leaves no room for it. */
  public static void of(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
