package io.rankscope.app.feature.workspace;

import io.rankscope.app.support.control.HighlightedText;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.Passage;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A few passages, each with its id, title and beginning. */
final class PassageList extends ListView<Passage> {
  private static final int LONGEST = 320;

  /**
   * @param id of the node
   * @param name what it is, spoken
   * @param empty what stands there without passages
   */
  PassageList(String id, String name, String empty) {
    setId(id);
    setAccessibleText(name);
    getStyleClass().add(Styles.CARD_LIST);
    Label nothing = new Label(empty);
    nothing.setWrapText(true);
    nothing.getStyleClass().add(Styles.MUTED);
    setPlaceholder(nothing);
    setCellFactory(list -> new PassageCell());
  }

  void show(List<Passage> passages) {
    getItems().setAll(passages);
  }

  private static final class PassageCell extends ListCell<Passage> {
    private final Label title = new Label();
    private final Label id = new Label();
    private final HighlightedText text = new HighlightedText();
    private final VBox card = new VBox(3, new HBox(8, title, id), text);

    PassageCell() {
      title.getStyleClass().add(Styles.STRONG);
      title.managedProperty().bind(title.textProperty().isNotEmpty());
      id.getStyleClass().add(Styles.MUTED);
      id.setMinWidth(USE_PREF_SIZE);
      card.getStyleClass().add(Styles.CARD);
      setPrefWidth(0);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    /** As high as its text is when wrapped in the list's width. */
    @Override
    protected double computePrefHeight(double width) {
      if (getGraphic() == null) {
        return super.computePrefHeight(width);
      }
      double inside = width < 0 ? getWidth() : width;
      return snapSizeY(
          snappedTopInset()
              + snappedBottomInset()
              + card.prefHeight(inside - snappedLeftInset() - snappedRightInset()));
    }

    @Override
    protected void updateItem(@Nullable Passage passage, boolean empty) {
      super.updateItem(passage, empty);
      if (empty || passage == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      title.setText(passage.title());
      id.setText(passage.id().value());
      text.show(beginning(passage.text()), List.of());
      setGraphic(card);
      setAccessibleText(passage.id() + " " + passage.title() + " " + text.getAccessibleText());
    }
  }

  private static String beginning(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (line.isEmpty()) {
      return Texts.of("workspace.passages.empty");
    }
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + " …";
  }
}
