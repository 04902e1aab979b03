package io.rankscope.app.headless;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Tells a node of the pointer, wherever that is. FX thread only. */
public final class Pointer {
  private Pointer() {}

  /** Fires an event of the first button at {@code node}. */
  public static void fire(Node node, EventType<MouseEvent> type) {
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            1,
            1,
            1,
            1,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            null));
  }
}
