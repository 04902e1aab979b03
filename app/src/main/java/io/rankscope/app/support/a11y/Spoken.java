package io.rankscope.app.support.a11y;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/** Gives nodes the name a screen reader speaks. */
public final class Spoken {
  private Spoken() {}

  /** Names {@code node} and returns it. */
  public static <N extends Node> N named(N node, String name) {
    node.setAccessibleText(name);
    return node;
  }

  /** Names {@code node}, which plays the part of {@code role}, and returns it. */
  public static <N extends Node> N as(AccessibleRole role, N node, String name) {
    node.setAccessibleRole(role);
    node.setAccessibleText(name);
    return node;
  }

  /** Names a control that shows only a picture, and shows the name when the mouse rests on it. */
  public static <C extends Control> C pictured(C control, String name) {
    control.setAccessibleText(name);
    control.setTooltip(new Tooltip(name));
    return control;
  }
}
