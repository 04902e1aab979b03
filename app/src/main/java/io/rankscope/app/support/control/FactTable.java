package io.rankscope.app.support.control;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.text.ScoreFormat;
import io.rankscope.app.support.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * A table of words and numbers that sorts, copies and remembers its widths. FX thread only.
 *
 * @param <S> a row
 */
public final class FactTable<S> extends TableView<S> {
  private static final double ROW = 28;
  private static final double HEAD = 31;
  private static final int MOST_ROWS = 9;
  private static final double NARROW = 100;

  private Optional<ColumnRoom> room = Optional.empty();

  /**
   * @param id of the node, also under which widths are remembered
   * @param spoken what the table is called
   * @param empty what stands where there are no rows
   */
  public FactTable(String id, String spoken, String empty) {
    setId(id);
    getStyleClass().add(Styles.TABLE);
    Spoken.named(this, spoken);
    Label placeholder = new Label(empty);
    placeholder.getStyleClass().add(Styles.MUTED);
    setPlaceholder(placeholder);
    TableCopy.install(this);
  }

  /** Adds a column of words. */
  public FactTable<S> words(String id, String title, double width, Function<S, String> value) {
    TableColumn<S, String> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    column.setCellFactory(made -> new MarkedCell<>(row -> Optional.empty()));
    return add(id, width, column);
  }

  /**
   * Adds a column of words, some of which stand out.
   *
   * @param look the style class of the row's cell, if it has one
   */
  public FactTable<S> marked(
      String id,
      String title,
      double width,
      Function<S, String> value,
      Function<S, Optional<String>> look) {
    TableColumn<S, String> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    column.setCellFactory(made -> new MarkedCell<>(look));
    return add(id, width, column);
  }

  /** The column {@code id}. */
  public TableColumn<S, ?> column(String id) {
    return getColumns().stream()
        .filter(column -> id.equals(column.getId()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column " + id));
  }

  /** Adds a column of whole numbers. */
  public FactTable<S> count(String id, String title, double width, ToLongFunction<S> value) {
    return counts(id, title, width, row -> Optional.of(value.applyAsLong(row)));
  }

  /** Adds a column of whole numbers that some rows do not have. */
  public FactTable<S> counts(
      String id, String title, double width, Function<S, Optional<Long>> value) {
    return numbers(id, title, width, value, count -> String.format(Locale.ROOT, "%,d", count));
  }

  /** Adds a column of numbers in words of their own, which sorts by the numbers. */
  public FactTable<S> numbers(
      String id,
      String title,
      double width,
      Function<S, Optional<Long>> value,
      Function<Long, String> words) {
    TableColumn<S, @Nullable Long> column = new TableColumn<>(title);
    column.getStyleClass().add(Styles.NUMBER);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<@Nullable Long>(value.apply(row.getValue()).orElse(null)));
    column.setCellFactory(made -> new NumberCell<>(words));
    return add(id, width, column);
  }

  /** Adds a column of measured values, shown with four significant digits and copied whole. */
  public FactTable<S> values(
      String id, String title, double width, Function<S, Optional<Double>> value) {
    return values(id, title, width, value, ScoreFormat::shortly);
  }

  /** Adds a column of measured values in words of their own, copied whole. */
  public FactTable<S> values(
      String id,
      String title,
      double width,
      Function<S, Optional<Double>> value,
      Function<Double, String> words) {
    TableColumn<S, @Nullable Double> column = new TableColumn<>(title);
    column.getStyleClass().add(Styles.NUMBER);
    column.setCellValueFactory(
        row ->
            new ReadOnlyObjectWrapper<@Nullable Double>(value.apply(row.getValue()).orElse(null)));
    column.setCellFactory(made -> new ValueCell<>(words));
    return add(id, width, column);
  }

  /** Remembers the widths of the columns there are. */
  public FactTable<S> remembered(PaneMemory memory) {
    memory.columns(getId(), this);
    return this;
  }

  /** Lets the last column of those there are fill the width; narrow ones are never cut. */
  public FactTable<S> filled() {
    getColumns().forEach(column -> column.setMinWidth(Math.min(column.getPrefWidth(), NARROW)));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    return this;
  }

  /**
   * Lets columns give way where there is no room for all there are, the least important first.
   *
   * @param ids of those that give way
   */
  public FactTable<S> yielding(String... ids) {
    room = Optional.of(new ColumnRoom(this, List.of(ids)));
    return this;
  }

  /** Leaves out the columns {@code ids}, which have nothing to say, and no others. */
  public void silence(Set<String> ids) {
    room.ifPresentOrElse(
        known -> known.silence(ids),
        () -> getColumns().forEach(column -> column.setVisible(!ids.contains(column.getId()))));
  }

  /** Makes it as high as {@code rows}, up to a limit, and shows them in the order chosen. */
  public void showAll(List<S> rows) {
    setFixedCellSize(ROW);
    setMinHeight(USE_PREF_SIZE);
    setPrefHeight(HEAD + ROW * Math.clamp(rows.size(), 1, MOST_ROWS) + 2);
    getItems().setAll(rows);
    sort();
  }

  private FactTable<S> add(String id, double width, TableColumn<S, ?> column) {
    column.setId(id);
    column.setPrefWidth(width);
    getColumns().add(column);
    return this;
  }

  private static final class MarkedCell<S> extends TableCell<S, String> {
    private final Function<S, Optional<String>> look;
    private Optional<String> worn = Optional.empty();

    MarkedCell(Function<S, Optional<String>> look) {
      this.look = look;
    }

    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
      super.updateItem(words, empty);
      setText(empty || words == null ? null : words.replaceAll("\\s+", " "));
      setTooltip(getText() == null || getText().isEmpty() ? null : new Tooltip(words));
      worn.ifPresent(getStyleClass()::remove);
      S row = empty ? null : getTableRow().getItem();
      worn = row == null ? Optional.empty() : look.apply(row);
      worn.ifPresent(getStyleClass()::add);
    }
  }

  private static final class NumberCell<S> extends TableCell<S, @Nullable Long> {
    private final Function<Long, String> words;

    NumberCell(Function<Long, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable Long number, boolean empty) {
      super.updateItem(number, empty);
      setText(empty || number == null ? "" : words.apply(number));
    }
  }

  private static final class ValueCell<S> extends TableCell<S, @Nullable Double> {
    private final Function<Double, String> words;

    ValueCell(Function<Double, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable Double value, boolean empty) {
      super.updateItem(value, empty);
      if (empty) {
        setText(null);
        setTooltip(null);
      } else if (value == null) {
        setText("–");
        setTooltip(null);
      } else {
        setText(words.apply(value));
        setTooltip(new Tooltip(value.toString()));
      }
    }
  }
}
