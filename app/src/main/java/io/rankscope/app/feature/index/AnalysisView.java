package io.rankscope.app.feature.index;

import io.rankscope.app.support.a11y.Spoken;
import io.rankscope.app.support.control.Choice;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.control.RightToLeftWords;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A text and what one analyzer, or two side by side, make of it. */
final class AnalysisView implements TabContent {
  private final AnalysisViewModel model;
  private final TextArea text = new TextArea();
  private final SplitPane split = new SplitPane();
  private final BorderPane view = new BorderPane(split);
  private final ToggleButton compare =
      new ToggleButton(Texts.of("index.analysis.compare"), Icons.COMPARE.node());

  AnalysisView(AnalysisViewModel model, PaneMemory memory) {
    this.model = model;
    text.setId("index-analysis-text");
    RightToLeftWords.wrapOthers(text);
    text.setPrefRowCount(3);
    text.setPromptText(Texts.of("index.analysis.text"));
    Spoken.named(text, Texts.of("index.analysis.text"));
    text.textProperty().bindBidirectional(model.textProperty());
    compare.setId("index-analysis-compare");
    compare.setMinWidth(Button.USE_PREF_SIZE);
    compare.selectedProperty().subscribe((was, is) -> compareChanged(is));
    Node chosen =
        Choice.ofOptional(
            "index-analyzer",
            Texts.of("index.analysis.analyzer"),
            model.choices(),
            AnalyzerChoice::words,
            model.chosenProperty());
    Node other =
        Choice.ofOptional(
            "index-analyzer-other",
            Texts.of("index.analysis.with"),
            model.choices(),
            AnalyzerChoice::words,
            model.otherProperty());
    other.visibleProperty().bind(compare.selectedProperty());
    Label difference = new Label();
    difference.setId("index-analysis-difference");
    difference.textProperty().bind(model.differenceProperty());
    difference.setWrapText(true);
    difference.visibleProperty().bind(difference.textProperty().isNotEmpty());
    difference.managedProperty().bind(difference.visibleProperty());
    difference.setMinHeight(Region.USE_PREF_SIZE);
    HBox choosers = new HBox(14, chosen, compare, other);
    choosers.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    VBox head = new VBox(8, text, choosers, difference);
    head.getStyleClass().add(Styles.ANALYSIS_HEAD);
    view.setTop(head);
    TracePane left = new TracePane("index-trace", model.trace(), memory);
    TracePane right = new TracePane("index-trace-other", model.otherTrace(), memory);
    split.getItems().setAll(left.node());
    model
        .otherProperty()
        .subscribe(
            chosenOther -> {
              compare.setSelected(chosenOther.isPresent());
              if (chosenOther.isPresent() && split.getItems().size() == 1) {
                split.getItems().add(right.node());
                split.setDividerPositions(0.5);
              } else if (chosenOther.isEmpty()) {
                split.getItems().setAll(left.node());
              }
            });
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void focusContent() {
    focusField();
  }

  @Override
  public void focusField() {
    text.requestFocus();
  }

  private void compareChanged(boolean wanted) {
    if (wanted == model.otherProperty().get().isPresent()) {
      return;
    }
    model.otherProperty().set(wanted ? model.another() : Optional.empty());
  }
}
