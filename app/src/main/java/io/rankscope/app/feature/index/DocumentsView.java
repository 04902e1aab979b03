package io.rankscope.app.feature.index;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.ColumnRoom;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.control.TableCopy;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.index.DocumentRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The documents in the order of the index, and one of them in full. The table does not sort: its
 * order is what it shows, and sorting would read every document.
 */
final class DocumentsView implements TabContent {
  private static final int SNIPPET = 160;
  private static final double NARROW = 80;

  private final DocumentsViewModel model;
  private final TableView<BrowsedRow> table = new TableView<>();
  private final TextField place = new TextField();
  private final SplitPane view;
  private final ColumnRoom room;
  private boolean following;

  DocumentsView(DocumentsViewModel model, PaneMemory memory) {
    this.model = model;
    columns();
    room = new ColumnRoom(table, List.of("document", "shard", "title"));
    memory.columns("index-documents", table);
    place.setId("index-document-id");
    place.setPromptText(Texts.of("index.documents.go-to"));
    Spoken.named(place, Texts.of("index.documents.go-to"));
    place.setOnAction(
        event -> {
          model.goTo(place.getText());
          if (model.messageProperty().get().isEmpty()) {
            focusContent();
          }
        });
    HBox.setHgrow(place, Priority.ALWAYS);
    Label message = new Label();
    message.setId("index-document-message");
    message.getStyleClass().add(Styles.WARNING_TEXT);
    message.textProperty().bind(model.messageProperty());
    HBox head = new HBox(10, place, message);
    head.getStyleClass().add(Styles.PANE_HEAD);
    BorderPane list = new BorderPane(table);
    list.setTop(head);
    view = new SplitPane(list, new DocumentPane(model.document(), memory).node());
    view.setDividerPositions(0.5);
    memory.dividers("index.documents", view);
    model.rowsProperty().subscribe(this::showRows);
    model.selectedProperty().subscribe(this::follow);
    table
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe(
            index -> {
              if (!following && index.intValue() >= 0) {
                model.select(index.intValue());
              }
            });
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void focusContent() {
    table.requestFocus();
  }

  @Override
  public void focusField() {
    place.requestFocus();
    place.selectAll();
  }

  private void showRows(Optional<BrowsedRows> rows) {
    following = true;
    if (rows.isPresent()) {
      table.setItems(rows.get());
      room.silence(model.hasDeleted() ? Set.of() : Set.of("state"));
    } else {
      table.setItems(FXCollections.observableArrayList());
    }
    following = false;
  }

  private void follow(Optional<Integer> selected) {
    following = true;
    selected.ifPresent(
        index -> {
          if (table.getSelectionModel().getSelectedIndex() != index) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 3));
          }
        });
    following = false;
  }

  private void columns() {
    table.setId("index-documents");
    table.getStyleClass().add(Styles.TABLE);
    Spoken.named(table, Texts.of("index.tab.documents"));
    table.setPlaceholder(new Label(Texts.of("index.documents.none")));
    TableCopy.install(table);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<BrowsedRow, String> ordinal =
        column("ordinal", Texts.of("index.column.place"), 55, row -> Long.toString(row.ordinal()));
    ordinal.getStyleClass().add(Styles.NUMBER);
    TableColumn<BrowsedRow, String> live =
        column(
            "state",
            Texts.of("index.column.state"),
            70,
            row -> row.live() ? "" : Texts.of("index.documents.deleted"));
    TableColumn<BrowsedRow, String> document =
        column(
            "document",
            Texts.of("index.column.document"),
            85,
            row -> Integer.toString(row.address().docId()));
    document.getStyleClass().add(Styles.NUMBER);
    table
        .getColumns()
        .setAll(
            List.of(
                ordinal,
                column("id", Texts.of("index.column.id"), 125, row -> row.passage().id().value()),
                column("title", Texts.of("index.column.title"), 115, row -> row.passage().title()),
                column(
                    "text",
                    Texts.of("index.column.text"),
                    165,
                    row -> snippet(row.passage().text())),
                column(
                    "shard",
                    Texts.of("index.column.shard"),
                    75,
                    row -> model.path(row.address().shard())),
                document,
                live));
  }

  private static TableColumn<BrowsedRow, String> column(
      String id, String title, double width, Function<DocumentRow, String> fact) {
    TableColumn<BrowsedRow, String> column = new TableColumn<>(title);
    column.setId(id);
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, NARROW));
    column.setSortable(false);
    column.setCellValueFactory(
        row -> row.getValue().documentProperty().map(read -> read.map(fact).orElse("…")));
    return column;
  }

  private static String snippet(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= SNIPPET
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, SNIPPET))) + "…";
  }
}
