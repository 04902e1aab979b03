package io.rankscope.app.feature.search;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.control.TableCopy;
import io.rankscope.app.support.text.ScoreFormat;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * A table as high as its rows, up to a limit: it sorts, copies, and keeps its columns.
 *
 * @param <R> a row
 */
final class FactTable<R> extends TableView<R> {
  private static final double ROW = 28;
  private static final double HEAD = 31;
  private static final int MOST_ROWS = 9;
  private static final double MOST_MINIMUM = 100;

  private final String name;

  /**
   * @param name key of its texts and of what is remembered of it
   */
  FactTable(String name) {
    this.name = name;
    setId(name);
    getStyleClass().add(Styles.TABLE);
    setFixedCellSize(ROW);
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Spoken.named(this, Texts.of(name + ".table"));
    setPlaceholder(new Label(Texts.of("search.table.empty")));
    TableCopy.install(this);
    setMinHeight(USE_PREF_SIZE);
  }

  /** Adds a column of words. */
  FactTable<R> words(String column, double width, Function<R, String> value) {
    add(column, width, value, words -> words);
    return this;
  }

  /** Adds a column of numbers, shown with four significant digits and copied whole. */
  FactTable<R> numbers(String column, double width, Function<R, Number> value) {
    TableColumn<R, Number> added =
        add(
            column,
            width,
            value,
            number ->
                number instanceof Double || number instanceof Float
                    ? ScoreFormat.shortly(number.doubleValue())
                    : number.toString());
    added.getStyleClass().add(Styles.NUMBER);
    return this;
  }

  /** To be called once all columns are there. */
  FactTable<R> remembered(PaneMemory memory) {
    memory.columns(name, this);
    return this;
  }

  void show(List<R> rows) {
    getItems().setAll(rows);
    sort();
    setPrefHeight(HEAD + ROW * Math.clamp(rows.size(), 1, MOST_ROWS) + 2);
  }

  private <V> TableColumn<R, V> add(
      String id, double width, Function<R, V> value, Function<V, String> shown) {
    TableColumn<R, V> column = new TableColumn<>(Texts.of(name + "." + id));
    column.setId(id);
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, MOST_MINIMUM));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(made -> new Cell<>(shown));
    getColumns().add(column);
    return column;
  }

  private static final class Cell<R, V> extends TableCell<R, V> {
    private final Function<V, String> shown;

    Cell(Function<V, String> shown) {
      this.shown = shown;
    }

    @Override
    protected void updateItem(@Nullable V item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setText(null);
        setTooltip(null);
      } else {
        setText(shown.apply(item).replaceAll("\\s+", " "));
        setTooltip(new Tooltip(item.toString()));
      }
    }
  }
}
