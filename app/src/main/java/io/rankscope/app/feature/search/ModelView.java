package io.rankscope.app.feature.search;

import io.rankscope.app.feature.search.ModelTabModel.State;
import io.rankscope.app.support.control.FailureStrip;
import io.rankscope.app.support.control.HighlightedText;
import io.rankscope.app.support.control.Presence;
import io.rankscope.app.support.control.StackedBar;
import io.rankscope.app.support.control.StopBar;
import io.rankscope.app.support.text.ScoreFormat;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.attribution.Occlusion;
import io.rankscope.engine.attribution.Occlusion.Part;
import io.rankscope.engine.attribution.Occlusion.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the models of a pipeline read a passage, and which of its parts their score rests on. */
final class ModelView extends VBox {
  private final ModelTabModel model;
  private final Label nothing = sentence("");
  private final Label passage = new Label();
  private final VBox report = new VBox();
  private final VBox uses = new VBox();
  private final HighlightedText text = new HighlightedText();
  private final VBox legend = new VBox(3);
  private final Label resting = new Label();
  private final FailureStrip problem = new FailureStrip("search-model-problem");
  private final PartList<Part, StackedBar> parts;
  private String shownText = "";

  ModelView(ModelTabModel model) {
    this.model = model;
    getStyleClass().add(Styles.INSPECTOR_BODY);
    nothing.setId("search-model-nothing");
    nothing.getStyleClass().add(Styles.MUTED);
    passage.getStyleClass().add(Styles.STRONG);
    uses.getStyleClass().add(Styles.INSPECTED);
    text.setId("search-model-text");
    resting.getStyleClass().add(Styles.SECTION_TITLE);
    resting.setWrapText(true);
    resting.setMinHeight(Region.USE_PREF_SIZE);
    parts =
        new PartList<>(
            "search-model-parts",
            Texts.of("search.model.parts"),
            new PartList.Look<>(
                this::words,
                ModelView::drop,
                part -> Double.toString(part.drop()),
                (part, bar) -> bar.show(bars(part), largest())),
            StackedBar::new);
    Label heading = new Label(Texts.of("search.model.passage"));
    heading.getStyleClass().add(Styles.SECTION_TITLE);
    report.getStyleClass().add(Styles.INSPECTED);
    report
        .getChildren()
        .addAll(
            passage,
            uses,
            heading,
            text,
            legend,
            buttons(),
            stopBar(model),
            problem,
            resting,
            parts);
    getChildren().addAll(nothing, report);
    model.stateProperty().subscribe(this::show);
    model.occlusionProperty().subscribe(this::show);
    model.occluding().problemProperty().subscribe(problem::show);
  }

  private FlowPane buttons() {
    FlowPane buttons = new FlowPane(8, 8);
    for (Unit unit : Unit.values()) {
      Button button = new Button(leaveOut(unit));
      button.setId("search-model-" + unit.name().toLowerCase(Locale.ROOT) + "s");
      button.setOnAction(event -> model.occlude(unit));
      button.disableProperty().bind(model.occluding().runningProperty());
      buttons.getChildren().add(button);
    }
    buttons.getStyleClass().add(Styles.INSPECTOR_BUTTONS);
    return buttons;
  }

  private static StopBar stopBar(ModelTabModel model) {
    return new StopBar(
        model.occluding(),
        Texts.of("search.model.progress"),
        Texts.of("search.model.stop"),
        "search-model-stop");
  }

  private static String leaveOut(Unit unit) {
    return switch (unit) {
      case SENTENCE -> Texts.of("search.model.sentences");
      case WORD -> Texts.of("search.model.words");
      case TOKEN -> Texts.of("search.model.tokens");
    };
  }

  private void show(State state) {
    boolean read = state instanceof State.Read;
    Presence.of(report, read);
    Presence.of(nothing, !read);
    switch (state) {
      case State.NothingShown none -> nothing.setText(Texts.of("search.model.nothing"));
      case State.NoModel none -> nothing.setText(Texts.of("search.model.none"));
      case State.Reading reading -> nothing.setText(Texts.of("search.model.reads"));
      case State.Failed failed -> nothing.setText(failed.why().oneLine());
      case State.Read told -> show(told.report());
    }
  }

  private void show(ModelReport told) {
    shownText = told.passage().text();
    passage.setText(model.heading());
    uses.getChildren().clear();
    told.uses().forEach(use -> uses.getChildren().addAll(ModelFactLines.of(use)));
    legend.getChildren().clear();
    told.nearest()
        .flatMap(match -> match.nearest())
        .ifPresent(
            nearest ->
                legend
                    .getChildren()
                    .add(
                        muted(
                            Texts.of(
                                "search.model.nearest",
                                ScoreFormat.shortly(nearest.similarity())))));
    told.cutAt()
        .ifPresent(
            at ->
                legend
                    .getChildren()
                    .add(
                        muted(
                            Texts.of(
                                "search.model.unread",
                                Integer.toString(at),
                                Integer.toString(shownText.length())))));
    show(model.occlusionProperty().get());
  }

  private void show(Optional<Occlusion> occlusion) {
    if (!(model.stateProperty().get() instanceof State.Read told)) {
      return;
    }
    text.show(shownText, PassageMarks.of(told.report(), occlusion));
    List<Part> listed = new ArrayList<>(occlusion.map(Occlusion::parts).orElse(List.of()));
    if (occlusion.filter(found -> found.unit() != Unit.SENTENCE).isPresent()) {
      listed.sort(Comparator.comparingDouble((Part part) -> -Math.abs(part.drop())));
    }
    parts.show(listed);
    Presence.of(parts, !listed.isEmpty());
    resting.setText(occlusion.map(found -> resting(told.report(), found)).orElse(""));
    Presence.of(resting, occlusion.isPresent());
  }

  private static String resting(ModelReport told, Occlusion found) {
    String name = told.judged().map(ModelReport.Use::model).orElse("");
    return found.parts().isEmpty()
        ? Texts.of("search.model.no-parts")
        : Texts.of(
            "search.model.resting",
            name,
            ScoreFormat.shortly(found.score()),
            ScoreFormat.shortly(found.millisPerPair()));
  }

  private String words(Part part) {
    return part.span().end() <= shownText.length() ? part.span().of(shownText).strip() : "";
  }

  /** The sign is said by an arrow, so that no colour has to. */
  private static String drop(Part part) {
    if (part.drop() == 0) {
      return "0";
    }
    return (part.drop() > 0 ? "▲ " : "▼ ") + ScoreFormat.shortly(Math.abs(part.drop()));
  }

  private List<StackedBar.Part> bars(Part part) {
    return List.of(
        new StackedBar.Part(words(part), Math.abs(part.drop()), part.drop() < 0 ? 1 : 0));
  }

  private double largest() {
    return model.occlusionProperty().get().map(Occlusion::largest).orElse(0.0);
  }

  private static Label muted(String words) {
    Label label = sentence(words);
    label.getStyleClass().add(Styles.MUTED);
    return label;
  }

  private static Label sentence(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
