package io.rankscope.app.support.control;

import io.rankscope.app.support.theme.Theme;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/** A pop-over in the theme in force, which goes when the person clicks elsewhere. */
public final class ThemedPopOver extends PopOver {
  public ThemedPopOver(Node content, ArrowLocation arrow) {
    super(content);
    setArrowLocation(arrow);
    setDetachable(false);
    getRoot().getStylesheets().add(Theme.popOverStyleSheet());
  }
}
