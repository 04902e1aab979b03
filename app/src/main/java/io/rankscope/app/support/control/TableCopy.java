package io.rankscope.app.support.control;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Copies tables as tab-separated text: the selected rows under the names of the columns. */
public final class TableCopy {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private TableCopy() {}

  /** Lets several rows of {@code table} be selected and Ctrl+C copy them. */
  public static void install(TableView<?> table) {
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            Clipboard.getSystemClipboard()
                .setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, selected(table)));
            event.consume();
          }
        });
  }

  /** The selected rows, or all of them when none is, one line each, the columns' names first. */
  public static String selected(TableView<?> table) {
    List<Integer> chosen =
        table.getSelectionModel().getSelectedIndices().stream().sorted().toList();
    List<Integer> rows =
        chosen.isEmpty()
            ? Stream.iterate(0, row -> row + 1).limit(table.getItems().size()).toList()
            : chosen;
    List<? extends TableColumn<?, ?>> columns =
        table.getColumns().stream().filter(ColumnRoom::isCopied).toList();
    String head =
        columns.stream().map(column -> cell(column.getText())).collect(Collectors.joining("\t"));
    return Stream.concat(
            Stream.of(head),
            rows.stream()
                .map(
                    row ->
                        columns.stream()
                            .map(column -> cell(column.getCellData(row)))
                            .collect(Collectors.joining("\t"))))
        .collect(Collectors.joining("\n"));
  }

  /** A tab or line break inside a cell would shift the ones after it. */
  private static String cell(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? "" : value.toString().replaceAll("[\\t\\r\\n]+", " ");
  }
}
