package io.rankscope.app.support.control;

import io.rankscope.app.support.theme.Styles;
import javafx.scene.control.Label;

/** Keys drawn as on a keyboard. */
public final class KeyCap extends Label {
  public KeyCap(String keys) {
    super(keys.replace('+', ' '));
    getStyleClass().add(Styles.KEY_CAP);
    setMinWidth(USE_PREF_SIZE);
  }
}
