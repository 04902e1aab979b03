package io.rankscope.app.feature.index;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.EmptyState;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.control.TableCopy;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.analysis.TokenTrace;
import io.rankscope.engine.analysis.TraceStep;
import io.rankscope.engine.failure.FailureText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What one analyzer made of the text: the tokens step by step, and each step in words. */
final class TracePane {
  private static final double NARROWEST = 90;
  private static final double CHARACTER = 7.5;

  private final String id;
  private final PaneMemory memory;
  private final TableView<TraceGrid.Row> table = new TableView<>();
  private final GridPane steps = new GridPane(12, 7);
  private final SplitPane split;
  private final StackPane view = new StackPane();
  private List<String> columns = List.of();

  TracePane(String id, TraceModel model, PaneMemory memory) {
    this.id = id;
    this.memory = memory;
    table.setId(id);
    table.getStyleClass().add(Styles.TABLE);
    table.setPlaceholder(new Label(Texts.of("index.analysis.no-tokens")));
    Spoken.named(table, Texts.of("index.analysis.tokens"));
    TableCopy.install(table);
    steps.setId(id + "-steps");
    steps.getStyleClass().add(Styles.INSPECTOR_BODY);
    ScrollPane scroll = new ScrollPane(steps);
    scroll.setFitToWidth(true);
    split = new SplitPane(table, scroll);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.62);
    memory.dividers(id, split);
    model.traceProperty().subscribe(this::show);
    model.failureProperty().subscribe(this::showFailure);
  }

  Node node() {
    return view;
  }

  private void show(Optional<TokenTrace> trace) {
    view.getChildren().setAll(split);
    Optional<TraceGrid> grid = trace.map(TraceGrid::of);
    List<String> wanted = grid.map(TraceGrid::steps).orElse(columns);
    if (!wanted.equals(columns)) {
      columns = wanted;
      makeColumns();
    }
    table.getItems().setAll(grid.map(TraceGrid::rows).orElse(List.of()));
    steps.getChildren().clear();
    trace.map(TokenTrace::steps).orElse(List.of()).forEach(this::addStep);
  }

  private void showFailure(Optional<FailureText> failure) {
    failure.ifPresent(
        text ->
            view.getChildren().setAll(new EmptyState(Icons.FAILURE, text.what(), text.remedy())));
  }

  private void addStep(TraceStep step) {
    int row = steps.getRowCount();
    Label name = new Label(step.name());
    name.getStyleClass().add(Styles.STRONG);
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label words = new Label(StepWords.of(step));
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    GridPane.setValignment(name, javafx.geometry.VPos.TOP);
    steps.add(name, 0, row);
    steps.add(words, 1, row);
  }

  private void makeColumns() {
    List<TableColumn<TraceGrid.Row, ?>> made = new ArrayList<>();
    made.add(words("text", Texts.of("index.column.piece"), 110, TraceGrid.Row::text));
    for (int step = 0; step < columns.size(); step++) {
      made.add(step(step));
    }
    made.add(words("position", Texts.of("index.column.position"), 80, TraceGrid.Row::positions));
    made.add(words("offsets", Texts.of("index.column.offsets"), 80, TraceGrid.Row::offsets));
    made.add(words("type", Texts.of("index.column.type"), 120, TraceGrid.Row::types));
    table.getColumns().setAll(made);
    memory.columns(id + "." + String.join(".", columns), table);
  }

  private TableColumn<TraceGrid.Row, String> step(int step) {
    TableColumn<TraceGrid.Row, String> column =
        words(
            "step-" + step,
            columns.get(step),
            Math.max(NARROWEST, columns.get(step).length() * CHARACTER + 28),
            row -> {
              TraceGrid.Cell cell = row.cells().get(step);
              return cell.fate() == TraceGrid.Fate.REMOVED
                  ? Texts.of("index.analysis.removed")
                  : cell.terms();
            });
    column.setCellFactory(made -> new StepCell(step));
    return column;
  }

  private static TableColumn<TraceGrid.Row, String> words(
      String id, String title, double width, Function<TraceGrid.Row, String> fact) {
    TableColumn<TraceGrid.Row, String> column = new TableColumn<>(title);
    column.setId(id);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(fact.apply(row.getValue())));
    return column;
  }

  /** Shows by its look whether the step changed the token or removed it. */
  private static final class StepCell extends TableCell<TraceGrid.Row, String> {
    private final int step;

    StepCell(int step) {
      this.step = step;
    }

    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
      super.updateItem(words, empty);
      getStyleClass().removeAll(Styles.STEP_CHANGED, Styles.STEP_REMOVED);
      setText(empty ? null : words);
      TraceGrid.Row row = empty ? null : getTableRow().getItem();
      if (row != null && step < row.cells().size()) {
        switch (row.cells().get(step).fate()) {
          case CHANGED -> getStyleClass().add(Styles.STEP_CHANGED);
          case REMOVED -> getStyleClass().add(Styles.STEP_REMOVED);
          case KEPT, GONE -> {
            // As any other cell.
          }
        }
      }
    }
  }
}
