package io.rankscope.app.feature.judge;

import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A list to choose: its name, what it was made of, how far the judge is. */
final class ListCellView extends ListCell<ListRow> {
  private final Label name = new Label();
  private final Label made = new Label();
  private final Label counts = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Button open = new Button();
  private final HBox row;

  /**
   * @param opened hears the list that is taken up
   */
  ListCellView(Consumer<ListRow> opened) {
    name.getStyleClass().add(Styles.STRONG);
    made.getStyleClass().add(Styles.MUTED);
    counts.getStyleClass().add(Styles.MUTED);
    counts.setMinWidth(USE_PREF_SIZE);
    bar.getStyleClass().add(Styles.THIN_PROGRESS);
    bar.setMaxWidth(Double.MAX_VALUE);
    VBox words = new VBox(3, name, made);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    VBox far = new VBox(6, counts, bar);
    far.setPrefWidth(170);
    far.setMinWidth(170);
    far.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    open.setMinWidth(96);
    open.setFocusTraversable(false);
    open.setOnAction(
        event -> {
          ListRow shown = getItem();
          if (shown != null) {
            opened.accept(shown);
          }
        });
    row = new HBox(words, far, open);
    row.getStyleClass().add(Styles.LIST_ROW);
  }

  @Override
  protected void updateItem(@Nullable ListRow list, boolean empty) {
    super.updateItem(list, empty);
    if (empty || list == null) {
      setGraphic(null);
      return;
    }
    name.setText(list.name());
    made.setText(
        Texts.of(
            "judge.lists.row.made",
            list.querySet(),
            String.join(" + ", list.runs()),
            Integer.toString(list.depth()),
            Integer.toString(list.queries())));
    int later = list.progress().later();
    counts.setText(
        Texts.of(
            later > 0 ? "judge.lists.row.later" : "judge.lists.row.progress",
            String.format(Locale.ROOT, "%,d", list.progress().done()),
            String.format(Locale.ROOT, "%,d", list.progress().total()),
            Integer.toString(later)));
    bar.setProgress((double) list.progress().done() / Math.max(1, list.progress().total()));
    open.setText(
        Texts.of(
            list.finished()
                ? "judge.lists.review"
                : list.begun() ? "judge.lists.resume" : "judge.lists.begin"));
    setAccessibleText(name.getText() + ", " + counts.getText());
    setGraphic(row);
  }
}
