package io.rankscope.app.feature.search;

import io.rankscope.app.feature.search.triage.TriageModel;
import io.rankscope.app.feature.search.triage.TriageView;
import io.rankscope.app.support.control.FactTable;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.control.Presence;
import io.rankscope.app.support.control.TableCopy;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.StageTiming;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The stage ledger of a passage, in sentences and as a table of numbers, and what the graphs of the
 * run miss.
 */
final class StagesView extends VBox {
  private final Label passage = new Label();
  private final Label words = new Label();
  private final FactTable<StageRow> table;
  private final Button copy = new Button(Texts.of("search.stages.copy"));
  private final Label nothing = new Label(Texts.of("search.nothing-selected.stages"));
  private final VBox told = new VBox();

  StagesView(InspectorModel model, TriageModel triage, PaneMemory memory) {
    getStyleClass().add(Styles.INSPECTOR_BODY);
    setId("search-stages-body");
    passage.getStyleClass().add(Styles.STRONG);
    words.setId("search-stages-words");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    table =
        new FactTable<StageRow>(
                "search.stages", Texts.of("search.stages.table"), Texts.of("search.table.empty"))
            .words("stage", Texts.of("search.stages.stage"), 72, StageRow::stage)
            .counts("rank", Texts.of("search.stages.rank"), 44, StagesView::rank)
            .counts("candidates", Texts.of("search.stages.of"), 44, StagesView::candidates)
            .values("score", Texts.of("search.stages.score"), 70, score(LedgerEntry::score))
            .values("adds", Texts.of("search.stages.adds"), 70, score(LedgerEntry::contribution))
            .values(
                "normalized",
                Texts.of("search.stages.normalized"),
                82,
                score(LedgerEntry::normalized))
            .values(
                "millis",
                Texts.of("search.stages.millis"),
                48,
                StagesView::millis,
                StagesView::brief)
            .marked(
                "event",
                Texts.of("search.stages.event"),
                132,
                StageRow::event,
                row -> row.movement().map(Movement::look))
            .filled()
            .yielding("normalized", "candidates", "event", "adds")
            .remembered(memory);
    copy.setId("search-stages-copy");
    copy.setOnAction(
        event -> {
          table.getSelectionModel().clearSelection();
          Clipboard.getSystemClipboard()
              .setContent(Map.of(DataFormat.PLAIN_TEXT, TableCopy.selected(table)));
        });
    told.getStyleClass().add(Styles.INSPECTED);
    told.getChildren().addAll(passage, words, table, copy);
    nothing.getStyleClass().add(Styles.MUTED);
    nothing.setWrapText(true);
    getChildren().addAll(nothing, told, new TriageView(triage, memory));
    model.shownProperty().subscribe(this::show);
  }

  private void show(Optional<Inspected> inspected) {
    Presence.of(told, inspected.isPresent());
    Presence.of(nothing, inspected.isEmpty());
    if (inspected.isEmpty()) {
      return;
    }
    StageReport report = StageReport.of(inspected.get());
    passage.setText(InspectorView.heading(inspected.get()));
    words.setText(report.words());
    boolean any = !report.rows().isEmpty();
    Presence.of(table, any);
    Presence.of(copy, any);
    table.silence(silent(report.rows()));
    table.showAll(report.rows());
  }

  /** The columns that no stage has something for. */
  private static Set<String> silent(List<StageRow> rows) {
    Set<String> silent = new HashSet<>();
    if (rows.stream().allMatch(row -> row.entry().normalized().isEmpty())) {
      silent.add("normalized");
    }
    if (rows.stream().allMatch(row -> row.entry().contribution().isEmpty())) {
      silent.add("adds");
    }
    if (rows.stream().allMatch(row -> row.event().isEmpty())) {
      silent.add("event");
    }
    return silent;
  }

  private static Optional<Long> rank(StageRow row) {
    return row.entry().rank().stream().mapToObj(rank -> (long) rank).findFirst();
  }

  private static Optional<Long> candidates(StageRow row) {
    return row.timing().map(timing -> (long) timing.candidates());
  }

  private static Optional<Double> millis(StageRow row) {
    return row.timing().map(StageTiming::millis);
  }

  private static Function<StageRow, Optional<Double>> score(
      Function<LedgerEntry, OptionalDouble> of) {
    return row -> of.apply(row.entry()).stream().boxed().findFirst();
  }

  private static String brief(double millis) {
    return String.format(Locale.ROOT, millis < 100 ? "%.1f" : "%.0f", millis);
  }
}
