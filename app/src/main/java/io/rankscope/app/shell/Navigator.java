package io.rankscope.app.shell;

import javafx.beans.property.ReadOnlyStringProperty;

/** Moves between screens. FX thread only. */
public interface Navigator {
  /**
   * Brings a screen to the front.
   *
   * @throws IllegalArgumentException when there is no screen {@code id}
   */
  void show(String id);

  /**
   * Brings a screen to the front and leads it to {@code destination}.
   *
   * @throws IllegalArgumentException when there is no screen {@code id}
   */
  void show(String id, Destination destination);

  /** The id of the screen in front. */
  ReadOnlyStringProperty shown();
}
