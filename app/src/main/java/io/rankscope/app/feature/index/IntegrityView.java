package io.rankscope.app.feature.index;

import io.rankscope.app.action.ActionControls;
import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.FactTable;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.text.ByteSize;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.index.IntegrityReport;
import io.rankscope.engine.task.Progress;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Verifying the checksums of all shards, what it found, and the ids that stand twice. */
final class IntegrityView implements TabContent {
  private static final double BAR = 220;

  private final FactTable<ShardCheck> table;
  private final Button verify;
  private final BorderPane view = new BorderPane();

  IntegrityView(
      IntegrityViewModel model, IndexActions actions, ActionControls controls, PaneMemory memory) {
    verify = controls.button(actions.verifyAll());
    verify.getStyleClass().add(atlantafx.base.theme.Styles.ACCENT);
    verify.setMinWidth(Region.USE_PREF_SIZE);
    Button stop = controls.button(actions.stop());
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.visibleProperty().bind(model.runningProperty());
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(BAR);
    bar.visibleProperty().bind(model.runningProperty());
    bar.progressProperty().bind(model.progressProperty().map(Progress.Update::fraction));
    bar.managedProperty().bind(bar.visibleProperty());
    stop.managedProperty().bind(stop.visibleProperty());
    Label verdict = new Label();
    verdict.setId("index-integrity-verdict");
    verdict.textProperty().bind(model.verdictProperty());
    Label doing = new Label();
    doing.getStyleClass().add(Styles.MUTED);
    doing.textProperty().bind(model.progressProperty().map(Progress.Update::message));
    doing.visibleProperty().bind(model.runningProperty());
    HBox head = new HBox(12, verify, stop, bar, verdict, doing);
    head.getStyleClass().add(Styles.PANE_HEAD);
    view.setTop(head);

    table = table().remembered(memory);
    table.setItems(model.checks());
    TextArea advice = new TextArea();
    advice.setId("index-integrity-advice");
    advice.setEditable(false);
    advice.setWrapText(true);
    advice.setPrefRowCount(3);
    Spoken.named(advice, Texts.of("index.column.advice"));
    advice.visibleProperty().bind(advice.textProperty().isNotEmpty());
    advice.managedProperty().bind(advice.visibleProperty());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> advice.setText(chosen == null ? "" : chosen.advice()));
    VBox.setVgrow(table, Priority.ALWAYS);
    SplitPane split = new SplitPane(new VBox(table, advice), duplicates(model, memory));
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.6);
    memory.dividers("index.integrity", split);
    view.setCenter(split);
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void focusContent() {
    if (verify.isDisabled()) {
      table.requestFocus();
    } else {
      verify.requestFocus();
    }
  }

  private static Node duplicates(IntegrityViewModel model, PaneMemory memory) {
    FactTable<IntegrityViewModel.DuplicateRow> table =
        new FactTable<IntegrityViewModel.DuplicateRow>(
                "index-duplicates",
                Texts.of("index.integrity.twice"),
                Texts.of("index.integrity.no-twice"))
            .words("id", Texts.of("index.column.id"), 220, IntegrityViewModel.DuplicateRow::id)
            .count(
                "count", Texts.of("index.column.times"), 80, IntegrityViewModel.DuplicateRow::count)
            .words(
                "places",
                Texts.of("index.column.places"),
                500,
                IntegrityViewModel.DuplicateRow::places)
            .filled()
            .remembered(memory);
    table.setItems(model.duplicates());
    Label title = new Label(Texts.of("index.integrity.twice"));
    title.getStyleClass().add(Styles.SECTION_TITLE);
    Label verdict = new Label();
    verdict.setId("index-duplicates-verdict");
    verdict.textProperty().bind(model.duplicatesVerdictProperty());
    HBox head = new HBox(12, title, verdict);
    head.getStyleClass().add(Styles.TABLE_HEAD);
    VBox.setVgrow(table, Priority.ALWAYS);
    return new VBox(head, table);
  }

  private static FactTable<ShardCheck> table() {
    return new FactTable<ShardCheck>(
            "index-integrity",
            Texts.of("index.overview.shards"),
            Texts.of("index.overview.no-shards"))
        .words("shard", Texts.of("index.column.shard"), 150, check -> check.shard().path())
        .marked(
            "opened",
            Texts.of("index.column.status"),
            90,
            check -> check.shard().status().label(),
            check -> check.shard().problem().map(problem -> Styles.WARNING_TEXT))
        .marked(
            "state", Texts.of("index.column.verified"), 130, ShardCheck::words, IntegrityView::look)
        .counts("files", Texts.of("index.column.files"), 80, found(report -> (long) report.files()))
        .numbers(
            "size",
            Texts.of("index.column.size"),
            90,
            found(IntegrityReport::bytes),
            ByteSize::words)
        .words("advice", Texts.of("index.column.advice"), 600, ShardCheck::advice)
        .filled();
  }

  private static Optional<String> look(ShardCheck check) {
    return switch (check.stage()) {
      case SOUND -> Optional.of(Styles.GOOD_TEXT);
      case DAMAGED, FAILED -> Optional.of(Styles.FAILURE_TEXT);
      case NOT_VERIFIED, WAITING, VERIFYING -> Optional.empty();
    };
  }

  private static Function<ShardCheck, Optional<Long>> found(Function<IntegrityReport, Long> fact) {
    return check -> check.report().map(fact);
  }
}
