package io.rankscope.app.feature.index;

import io.rankscope.app.support.control.StackedBar;
import io.rankscope.app.support.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** How many of the documents have a term, as a number and as a bar. */
final class ShareCell extends TableCell<TermRow, Long> {
  private static final double NUMBER_WIDTH = 58;
  private static final double WHOLE = 1000;

  private final Label number = new Label();
  private final StackedBar bar = new StackedBar();
  private final HBox both = new HBox(12, number, bar);

  ShareCell() {
    number.setMinWidth(NUMBER_WIDTH);
    number.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(bar, Priority.ALWAYS);
    both.setAlignment(Pos.CENTER_LEFT);
  }

  static TableColumn<TermRow, Long> column() {
    TableColumn<TermRow, Long> column = new TableColumn<>(Texts.of("index.column.share"));
    column.setId("share");
    column.setPrefWidth(400);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().perMille()));
    column.setCellFactory(made -> new ShareCell());
    return column;
  }

  @Override
  protected void updateItem(@Nullable Long perMille, boolean empty) {
    super.updateItem(perMille, empty);
    if (empty || perMille == null) {
      setGraphic(null);
      return;
    }
    number.setText(String.format(Locale.ROOT, "%.1f %%", perMille / 10.0));
    bar.show(
        List.of(new StackedBar.Part(Texts.of("index.column.share"), perMille / 10.0, 0)),
        WHOLE / 10);
    setGraphic(both);
  }
}
