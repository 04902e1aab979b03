package io.rankscope.app.feature.search.triage;

import io.rankscope.app.feature.search.triage.TriageFindings.Reach;
import io.rankscope.app.feature.search.triage.TriageFindings.Row;
import io.rankscope.app.feature.search.triage.TriageFindings.Scope;
import io.rankscope.app.support.control.FactTable;
import io.rankscope.app.support.control.FailureStrip;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.control.Presence;
import io.rankscope.app.support.control.StopBar;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.search.vector.VectorLeg;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the graphs of the run's vector legs miss: recall in a sentence, and each missed passage with
 * the reason. Hidden where no leg goes by a graph.
 */
public final class TriageView extends VBox {
  private final TriageModel model;
  private final Label title = new Label();
  private final Label words = sentence("search-triage-words");
  private final FailureStrip problem = new FailureStrip("search-triage-problem");
  private final FactTable<Row> table;

  /** A view of {@code model}. */
  public TriageView(TriageModel model, PaneMemory memory) {
    this.model = model;
    setId("search-triage");
    getStyleClass().add(Styles.INSPECTED);
    title.getStyleClass().add(Styles.SECTION_TITLE);
    title.setWrapText(true);
    table =
        new FactTable<Row>(
                "search.triage", Texts.of("search.triage.table"), Texts.of("search.table.empty"))
            .words("query", Texts.of("search.triage.query"), 84, row -> row.query().text())
            .words("leg", Texts.of("search.triage.leg"), 64, Row::leg)
            .words(
                "passage",
                Texts.of("search.triage.passage"),
                92,
                row -> row.miss().passage().value())
            .words("reach", Texts.of("search.triage.reach"), 68, row -> reach(row.reach()))
            .counts(
                "rank",
                Texts.of("search.triage.rank"),
                48,
                row -> row.miss().exactRank().stream().mapToObj(rank -> (long) rank).findFirst())
            .values(
                "score",
                Texts.of("search.triage.score"),
                60,
                row -> row.miss().score().stream().boxed().findFirst())
            .words(
                "reason", Texts.of("search.triage.reason"), 176, row -> row.miss().reason().words())
            .filled()
            .yielding("score", "leg", "reach", "rank")
            .remembered(memory);
    table.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            lookAtSelected();
          }
        });
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            lookAtSelected();
            event.consume();
          }
        });
    getChildren()
        .addAll(
            title,
            buttons(),
            new StopBar(
                model.comparing(),
                Texts.of("search.triage.progress"),
                Texts.of("search.triage.stop"),
                "search-triage-stop"),
            problem,
            words,
            table);
    model.legsProperty().subscribe(this::name);
    model.findingsProperty().subscribe(this::show);
    model.comparing().problemProperty().subscribe(problem::show);
  }

  private void lookAtSelected() {
    Row row = table.getSelectionModel().getSelectedItem();
    if (row != null) {
      model.lookAt(row);
    }
  }

  private FlowPane buttons() {
    Button query = new Button(Texts.of("search.triage.this-query"));
    query.setId("search-triage-query");
    query.setOnAction(event -> model.compareQuery());
    Button set = new Button();
    set.setId("search-triage-set");
    set.setOnAction(event -> model.compareSet());
    set.textProperty().bind(model.listedProperty().map(TriageView::wholeSet));
    set.visibleProperty().bind(model.hasQueries());
    set.managedProperty().bind(set.visibleProperty());
    FlowPane buttons = new FlowPane(8, 8, query, set);
    buttons.disableProperty().bind(model.comparing().runningProperty());
    buttons.getStyleClass().add(Styles.INSPECTOR_BUTTONS);
    return buttons;
  }

  private static String wholeSet(Optional<QuerySet> set) {
    return set.map(
            listed ->
                Texts.of(
                    "search.triage.set", Integer.toString(listed.queries().size()), listed.name()))
        .orElse("");
  }

  private void name(List<VectorLeg> legs) {
    title.setText(
        Texts.of(
            "search.triage.title",
            legs.stream().map(VectorLeg::name).collect(Collectors.joining(", "))));
    Presence.of(this, !legs.isEmpty());
  }

  private void show(Optional<TriageFindings> findings) {
    List<Row> rows = findings.map(TriageFindings::rows).orElse(List.of());
    words.setText(findings.map(TriageWords::of).orElse(""));
    Presence.of(words, findings.isPresent());
    Presence.of(table, !rows.isEmpty());
    findings.ifPresent(found -> table.silence(silent(found)));
    table.showAll(rows);
  }

  /** The columns that say the same in every row. */
  private static Set<String> silent(TriageFindings findings) {
    Set<String> silent = new HashSet<>();
    if (findings.scope() == Scope.QUERY) {
      silent.add("query");
    }
    if (findings.legs().size() == 1) {
      silent.add("leg");
    }
    return silent;
  }

  private static String reach(Reach reach) {
    return switch (reach) {
      case NEAREST -> Texts.of("search.triage.nearest");
      case RELEVANT -> Texts.of("search.triage.judged-relevant");
    };
  }

  private static Label sentence(String id) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
