package io.rankscope.app.support.control;

import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sentence to mind, with a sign before it; not there while there is nothing to mind. */
public final class Caution extends Label {

  /** Nothing yet. */
  public Caution(String id) {
    setId(id);
    FontIcon sign = Icons.WARNING.node();
    sign.getStyleClass().add(Styles.WARNING_TEXT);
    setGraphic(sign);
    getStyleClass().add(Styles.WARNING_TEXT);
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  /** Says {@code words}; nothing when they are empty. */
  public void say(String words) {
    setText(words);
  }
}
