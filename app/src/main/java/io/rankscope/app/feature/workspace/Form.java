package io.rankscope.app.feature.workspace;

import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Rows of a label and what is chosen or typed under it. */
final class Form extends GridPane {
  private static final double LABELS = 118;

  private int rows;

  Form() {
    getStyleClass().add(Styles.FORM);
  }

  void row(String labelKey, Node control) {
    Label label = new RowLabel(Texts.of(labelKey));
    label.setLabelFor(control);
    // What is below a control does not pull its label down.
    GridPane.setValignment(label, VPos.BASELINE);
    GridPane.setValignment(control, VPos.BASELINE);
    addRow(rows++, label, control);
  }

  /** A row over both columns. */
  void wide(Node control) {
    add(control, 0, rows++, 2, 1);
  }

  /** As wide as in every form, or as its words need: they are never cut. */
  private static final class RowLabel extends Label {
    RowLabel(String words) {
      super(words);
      setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected double computePrefWidth(double height) {
      return Math.max(LABELS, super.computePrefWidth(height));
    }
  }
}
