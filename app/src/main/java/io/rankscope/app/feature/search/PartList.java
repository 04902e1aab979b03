package io.rankscope.app.feature.search;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.theme.Styles;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a number, one a line: name, bar, value. As high as its lines, up to a limit.
 *
 * @param <P> a part
 * @param <B> the bar
 */
final class PartList<P, B extends Region> extends ListView<P> {
  private static final double ROW = 25;
  private static final int MOST_ROWS = 9;
  private static final double NAME = 118;
  private static final double VALUE = 94;

  /** How a part is drawn. */
  record Look<P, B>(
      Function<P, String> name,
      Function<P, String> value,
      Function<P, String> full,
      BiConsumer<P, B> bar) {}

  PartList(String id, String spoken, Look<P, B> look, java.util.function.Supplier<B> bars) {
    setId(id);
    getStyleClass().add(Styles.PARTS);
    setFixedCellSize(ROW);
    setCellFactory(view -> new Cell<>(look, bars.get()));
    Spoken.named(this, spoken);
    setMinHeight(USE_PREF_SIZE);
  }

  void show(List<P> parts) {
    getItems().setAll(parts);
    setPrefHeight(ROW * Math.clamp(parts.size(), 1, MOST_ROWS) + 2);
    getSelectionModel().selectFirst();
  }

  private static final class Cell<P, B extends Region> extends ListCell<P> {
    private final Look<P, B> look;
    private final Label name = new Label();
    private final B bar;
    private final Label value = new Label();
    private final HBox row;

    Cell(Look<P, B> look, B bar) {
      this.look = look;
      this.bar = bar;
      name.setMinWidth(NAME);
      name.setPrefWidth(NAME);
      name.setMaxWidth(NAME);
      value.getStyleClass().add(Styles.NUMBER);
      value.setMinWidth(VALUE);
      value.setPrefWidth(VALUE);
      bar.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(bar, Priority.ALWAYS);
      row = new HBox(8, name, bar, value);
      row.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable P part, boolean empty) {
      super.updateItem(part, empty);
      setText(null);
      if (empty || part == null) {
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
        return;
      }
      String words = look.name().apply(part);
      name.setText(words);
      value.setText(look.value().apply(part));
      look.bar().accept(part, bar);
      setTooltip(new Tooltip(words + "  " + look.full().apply(part)));
      setAccessibleText(words + " " + look.value().apply(part));
      setGraphic(row);
    }
  }
}
