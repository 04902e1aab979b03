package io.rankscope.app.support.control;

import io.rankscope.app.support.theme.Styles;
import javafx.scene.control.Label;

/** A short remark in a frame. */
public final class Badge extends Label {
  public Badge(String text, Kind kind) {
    super(text);
    getStyleClass().add(Styles.BADGE);
    if (!kind.styleClass.isEmpty()) {
      getStyleClass().add(kind.styleClass);
    }
    setMinWidth(USE_PREF_SIZE);
  }

  /** What a remark is about. */
  public enum Kind {
    PLAIN(""),
    GOOD(Styles.GOOD),
    HOLE(Styles.HOLE),
    WARNING(Styles.WARNING),
    FAILURE(Styles.FAILURE);

    private final String styleClass;

    Kind(String styleClass) {
      this.styleClass = styleClass;
    }
  }
}
