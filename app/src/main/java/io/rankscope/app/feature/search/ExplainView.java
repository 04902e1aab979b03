package io.rankscope.app.feature.search;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionControls;
import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.FactTable;
import io.rankscope.app.support.control.KeyCap;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.control.Presence;
import io.rankscope.app.support.text.ScoreFormat;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.explain.Agreement;
import io.rankscope.engine.explain.Contribution;
import io.rankscope.engine.explain.Difference;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.explain.Factor;
import io.rankscope.engine.explain.WhyNot;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Why a passage has its score, in three depths: bars, the factors of the chosen one, the whole
 * tree. Or why it stands above another, or why it is not among the hits.
 */
final class ExplainView extends VBox {
  private final InspectorModel model;
  private final Runnable afterAsking;
  private final TextField missing = new TextField();
  private final Label passage = new Label();
  private final Label agreement = new Label();
  private final Label reason = new Label();
  private final FactTable<WhyNot.FieldTokens> lacking;
  private final WaterfallView waterfall;
  private final StagePartsView parts = new StagePartsView();
  private final Label formula = new Label();
  private final FactTable<Factor> factors;
  private final ExplanationTree tree = new ExplanationTree();
  private final TitledPane whole = new TitledPane();
  private final Label nothing = new Label(Texts.of("search.nothing-selected"));
  private final VBox told = new VBox();

  /**
   * @param afterAsking takes the focus when the field for the missing passage goes
   */
  ExplainView(
      InspectorModel model,
      SearchActions actions,
      ActionControls controls,
      PaneMemory memory,
      Runnable afterAsking) {
    this.model = model;
    this.afterAsking = afterAsking;
    getStyleClass().add(Styles.INSPECTOR_BODY);
    missing.setId("search-why-not");
    missing.setPromptText(Texts.of("search.why-not.prompt"));
    Spoken.named(missing, Texts.of("search.why-not.prompt"));
    missing.setOnAction(event -> answer());
    missing.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    passage.getStyleClass().add(Styles.STRONG);
    passage.setId("search-inspected");
    // In a narrow window the middle of a long id goes, not the rank behind it.
    passage.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    passage.setMinWidth(0);
    agreement.setId("search-agreement");
    agreement.setMinWidth(Region.USE_PREF_SIZE);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox head = new HBox(8, passage, between, agreement);
    head.setAlignment(Pos.CENTER_LEFT);
    reason.setId("search-reason");
    reason.setWrapText(true);
    reason.setMinHeight(Region.USE_PREF_SIZE);
    lacking =
        new FactTable<WhyNot.FieldTokens>(
                "search.lacking", Texts.of("search.lacking.table"), Texts.of("search.table.empty"))
            .words("field", Texts.of("search.lacking.field"), 70, WhyNot.FieldTokens::field)
            .words(
                "present",
                Texts.of("search.lacking.present"),
                120,
                field -> String.join(", ", field.present()))
            .words(
                "missing",
                Texts.of("search.lacking.missing"),
                140,
                field -> String.join(", ", field.missing()))
            .filled()
            .remembered(memory);
    waterfall = new WaterfallView(memory);
    formula.getStyleClass().add(Styles.SECTION_TITLE);
    formula.setWrapText(true);
    formula.setMinHeight(Region.USE_PREF_SIZE);
    factors =
        new FactTable<Factor>(
                "search.factors", Texts.of("search.factors.table"), Texts.of("search.table.empty"))
            .words(
                "factor",
                Texts.of("search.factors.factor"),
                98,
                factor -> FactorWords.name(factor.kind()))
            .values(
                "value",
                Texts.of("search.factors.value"),
                66,
                factor -> Optional.of(factor.value()))
            .words("from", Texts.of("search.factors.from"), 270, Factor::inputs)
            .filled()
            .remembered(memory);
    parts.chosenProperty().subscribe(this::showFactors);
    whole.setText(Texts.of("search.tree"));
    whole.setId("search-whole");
    whole.setExpanded(false);
    whole.setAnimated(false);
    Button copy = new Button(Texts.of("search.tree.copy"));
    copy.setId("search-tree-copy");
    copy.setOnAction(event -> tree.copy());
    whole.setContent(new VBox(6, tree, copy));
    FlowPane buttons =
        new FlowPane(8, 8, button(actions.pin(), controls), button(actions.whyNot(), controls));
    buttons.getStyleClass().add(Styles.INSPECTOR_BUTTONS);
    told.getStyleClass().add(Styles.INSPECTED);
    told.getChildren()
        .addAll(head, reason, lacking, waterfall, parts, formula, factors, whole, buttons);
    nothing.getStyleClass().add(Styles.MUTED);
    nothing.setWrapText(true);
    getChildren().addAll(missing, nothing, told);
    model.askingProperty().subscribe(this::ask);
    model.shownProperty().subscribe(this::show);
    model.differenceProperty().subscribe(this::compare);
    model.problemProperty().subscribe(problem -> problem.ifPresent(known -> say(known.oneLine())));
  }

  private void ask(boolean asking) {
    boolean typing = missing.isFocused();
    Presence.of(missing, asking);
    if (!asking && typing) {
      afterAsking.run();
    }
    if (asking) {
      missing.clear();
      missing.requestFocus();
    }
  }

  private void answer() {
    String id = missing.getText().strip();
    if (!id.isEmpty()) {
      model.whyNot(new PassageId(id));
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.stopAsking();
      event.consume();
    }
  }

  private void show(Optional<Inspected> inspected) {
    Presence.of(told, inspected.isPresent());
    Presence.of(nothing, inspected.isEmpty());
    if (inspected.isEmpty()) {
      return;
    }
    Explained explained = inspected.get().explained();
    passage.setText(InspectorView.heading(inspected.get()));
    agree(explained.agreement());
    say(explained.whyNot().map(WhyNot::reason).orElse(""));
    List<WhyNot.FieldTokens> fields = explained.whyNot().map(WhyNot::fields).orElse(List.of());
    lacking.showAll(fields);
    Presence.of(lacking, !fields.isEmpty());
    parts.show(inspected.get());
    tree.show(explained.tree());
    Presence.of(whole, !explained.tree().children().isEmpty());
    compare(model.differenceProperty().get());
  }

  private void agree(Optional<Agreement> checked) {
    agreement.getStyleClass().removeAll(Styles.GOOD_TEXT, Styles.FAILURE_TEXT);
    agreement.setText(
        checked
            .map(
                check ->
                    check.agrees()
                        ? Texts.of("search.agrees")
                        : Texts.of("search.differs", ScoreFormat.shortly(check.difference())))
            .orElse(""));
    checked.ifPresent(
        check ->
            agreement.getStyleClass().add(check.agrees() ? Styles.GOOD_TEXT : Styles.FAILURE_TEXT));
  }

  private void say(String words) {
    reason.setText(words);
    Presence.of(reason, !words.isEmpty());
  }

  private void compare(Optional<Difference> difference) {
    difference.ifPresent(waterfall::show);
    Presence.of(waterfall, difference.isPresent());
  }

  private void showFactors(Optional<Contribution> part) {
    List<Factor> of = part.map(Contribution::factors).orElse(List.of());
    formula.setText(part.map(FactorWords::formula).orElse(""));
    Presence.of(formula, !of.isEmpty());
    factors.showAll(of);
    Presence.of(factors, !of.isEmpty());
  }

  private static Button button(Action action, ActionControls controls) {
    Button button = controls.button(action);
    button.setText(action.shortText());
    action.defaultShortcuts().stream()
        .findFirst()
        .ifPresent(keys -> button.setGraphic(new KeyCap(keys.toString())));
    return button;
  }
}
