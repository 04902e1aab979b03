package io.rankscope.app.feature.models;

import io.rankscope.app.action.ActionControls;
import io.rankscope.app.support.control.Caution;
import io.rankscope.app.support.control.Choice;
import io.rankscope.app.support.control.FactTable;
import io.rankscope.app.support.control.FailureStrip;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.trial.Agreement;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Two models side by side: how much their rankings agree, and what each costs. */
final class CompareView {
  private final FactTable<AgreementRow> table;
  private final Label verdict = new Label();
  private final Caution caution = new Caution("models-compare-caution");
  private final BorderPane view = new BorderPane();

  CompareView(
      ModelsViewModel models, ModelsActions actions, ActionControls controls, PaneMemory memory) {
    CompareViewModel model = models.comparison();
    RunBar bar =
        new RunBar(
            controls.button(actions.compareNow()),
            controls.button(actions.stop()),
            model.runningProperty(),
            model.progressProperty(),
            Choice.ofOptional(
                "models-compare-one",
                Texts.of("models.compare.one"),
                model.models(),
                TriedModel::name,
                model.oneProperty()),
            Choice.ofOptional(
                "models-compare-other",
                Texts.of("models.compare.other"),
                model.models(),
                TriedModel::name,
                model.otherProperty()));
    FailureStrip failure = new FailureStrip("models-compare-failure");
    model.failureProperty().subscribe(failure::show);
    verdict.setId("models-compare-verdict");
    verdict.getStyleClass().add(Styles.STRONG);
    verdict.setWrapText(true);
    verdict.setMinHeight(Region.USE_PREF_SIZE);
    verdict.visibleProperty().bind(verdict.textProperty().isNotEmpty());
    verdict.managedProperty().bind(verdict.visibleProperty());
    VBox said = new VBox(4, verdict, caution);
    said.getStyleClass().add(Styles.TABLE_HEAD);
    said.managedProperty().bind(verdict.visibleProperty());
    said.visibleProperty().bind(verdict.visibleProperty());
    view.setTop(new VBox(bar, hindrance(models), texts(model.texts()), failure, said));
    table =
        new FactTable<AgreementRow>(
                "models-compare", Texts.of("models.tab.compare"), Texts.of("models.compare.none"))
            .words("what", "", 190, AgreementRow::what)
            .words("one", Texts.of("models.compare.one"), 200, AgreementRow::one)
            .words("other", Texts.of("models.compare.other"), 200, AgreementRow::other)
            .words(
                "difference", Texts.of("models.column.difference"), 480, AgreementRow::difference)
            .filled()
            .remembered(memory);
    view.setCenter(table);
    model.resultProperty().subscribe(this::show);
  }

  Node node() {
    return view;
  }

  private static Node hindrance(ModelsViewModel models) {
    Label reason = new Label();
    reason.setId("models-compare-hindrance");
    reason.textProperty().bind(models.noComparisonProperty());
    reason.setWrapText(true);
    reason.setMinHeight(Region.USE_PREF_SIZE);
    VBox line = new VBox(reason);
    line.getStyleClass().add(Styles.PANE_HEAD);
    line.visibleProperty().bind(reason.textProperty().isNotEmpty());
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  private static Node texts(ComparedTexts texts) {
    Label how = new Label(Texts.of("models.compare.how"));
    how.getStyleClass().add(Styles.MUTED);
    HBox line =
        new HBox(
            12,
            Choice.of(
                "models-compare-passages",
                Texts.of("models.compare.passages"),
                FXCollections.observableList(ComparedTexts.PASSAGES),
                CompareView::count,
                texts.passagesProperty()),
            Choice.of(
                "models-compare-queries",
                Texts.of("models.compare.queries"),
                FXCollections.observableList(ComparedTexts.QUERIES),
                CompareView::count,
                texts.queriesProperty()),
            Choice.of(
                "models-compare-set",
                Texts.of("models.compare.set"),
                texts.sets(),
                asked -> asked.set().orElse(Texts.of("models.compare.no-set")),
                texts.askedProperty()),
            how);
    line.getStyleClass().add(Styles.PANE_HEAD);
    return line;
  }

  private static String count(int number) {
    return number == ComparedTexts.ALL ? Texts.of("models.compare.all") : Integer.toString(number);
  }

  private void show(Optional<Agreement> agreement) {
    verdict.setText(agreement.map(AgreementRow::verdict).orElse(""));
    caution.say(agreement.map(AgreementRow::caution).orElse(""));
    table.getItems().setAll(agreement.map(AgreementRow::of).orElse(List.of()));
    agreement.ifPresent(
        known -> {
          named(table.column("one"), known.one().facts().name());
          named(table.column("other"), known.other().facts().name());
        });
  }

  private static void named(TableColumn<?, ?> column, String words) {
    column.setText(words);
  }
}
