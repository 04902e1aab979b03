package io.rankscope.app.feature.index;

import javafx.scene.Node;

/** What stands in a tab. */
interface TabContent {
  Node node();

  /** Moves the focus to what is shown. */
  void focusContent();

  /** Moves the focus to the field one types into; to what is shown when there is none. */
  default void focusField() {
    focusContent();
  }
}
