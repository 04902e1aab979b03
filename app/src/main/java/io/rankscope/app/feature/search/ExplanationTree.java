package io.rankscope.app.feature.search;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.explain.ExplanationNode;
import io.rankscope.engine.explain.NodeKind;
import java.util.Map;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The whole explanation as a tree; Ctrl+C copies the selected part as text. */
final class ExplanationTree extends TreeView<ExplanationNode> {
  private static final double ROW = 25;
  private static final int MOST_ROWS = 14;
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  ExplanationTree() {
    setId("search-tree");
    getStyleClass().add(Styles.PARTS);
    setFixedCellSize(ROW);
    Spoken.named(this, Texts.of("search.tree"));
    setCellFactory(view -> new Cell());
    setMinHeight(USE_PREF_SIZE);
    expandedItemCountProperty().subscribe(this::fit);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copy();
            event.consume();
          }
        });
  }

  void show(ExplanationNode node) {
    setRoot(item(node));
    fit();
  }

  /** Copies the selected part, or the whole. */
  void copy() {
    TreeItem<ExplanationNode> chosen = getSelectionModel().getSelectedItem();
    TreeItem<ExplanationNode> from = chosen == null ? getRoot() : chosen;
    if (from != null) {
      Clipboard.getSystemClipboard()
          .setContent(Map.of(DataFormat.PLAIN_TEXT, FactorWords.text(from.getValue())));
    }
  }

  private void fit() {
    setPrefHeight(ROW * Math.clamp(getExpandedItemCount(), 1, MOST_ROWS) + 2);
  }

  /** Sums and choices open, so that the terms are seen; what a term is made of is closed. */
  private static TreeItem<ExplanationNode> item(ExplanationNode node) {
    TreeItem<ExplanationNode> item = new TreeItem<>(node);
    node.children().forEach(child -> item.getChildren().add(item(child)));
    item.setExpanded(node.kind() == NodeKind.SUM || node.kind() == NodeKind.MAX);
    return item;
  }

  private static final class Cell extends TreeCell<ExplanationNode> {
    @Override
    protected void updateItem(@Nullable ExplanationNode node, boolean empty) {
      super.updateItem(node, empty);
      setText(empty || node == null ? null : FactorWords.line(node));
      setTooltip(empty || node == null ? null : new Tooltip(node.value() + "\n" + node.label()));
    }
  }
}
