package io.rankscope.app.feature.search;

import io.rankscope.app.support.control.FactTable;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.text.ScoreFormat;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.explain.Difference;
import io.rankscope.engine.explain.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Why one passage stands above another: steps that add up to the gap between their scores. */
final class WaterfallView extends VBox {
  private final Label title = new Label();
  private final Label explanation = new Label();
  private final PartList<Line, WaterfallBar> steps;
  private final FactTable<Difference.FactorChange> factors;

  /**
   * A line of the waterfall.
   *
   * @param step the step, empty for the last line, which is the gap itself
   * @param from what the steps before it add up to
   */
  private record Line(
      Optional<Difference.Step> step, double from, double to, double lowest, double highest) {
    String name() {
      return step.map(of -> Contributions.label(of.kind(), of.field(), of.term()))
          .orElse(Texts.of("search.waterfall.gap"));
    }

    double change() {
      return to - from;
    }

    String value() {
      double change = step.map(Difference.Step::change).orElse(change());
      if (change == 0) {
        return "0";
      }
      String arrow = change < 0 ? "▼ −" : "▲ +";
      return arrow + ScoreFormat.shortly(Math.abs(change));
    }
  }

  WaterfallView(PaneMemory memory) {
    getStyleClass().add(Styles.WATERFALL);
    title.getStyleClass().add(Styles.STRONG);
    title.setId("search-waterfall-title");
    title.setWrapText(true);
    explanation.getStyleClass().add(Styles.MUTED);
    explanation.setWrapText(true);
    steps =
        new PartList<>(
            "search-waterfall",
            Texts.of("search.waterfall"),
            new PartList.Look<>(
                Line::name,
                Line::value,
                line -> Double.toString(line.change()),
                (line, bar) -> bar.show(line.from(), line.to(), line.lowest(), line.highest())),
            WaterfallBar::new);
    factors =
        new FactTable<Difference.FactorChange>(
                "search.factor-changes",
                Texts.of("search.factor-changes.table"),
                Texts.of("search.table.empty"))
            .words(
                "factor",
                Texts.of("search.factor-changes.factor"),
                98,
                change -> FactorWords.name(change.kind()))
            .values(
                "above",
                Texts.of("search.factor-changes.above"),
                64,
                change -> change.above().map(Factor::value))
            .values(
                "below",
                Texts.of("search.factor-changes.below"),
                64,
                change -> change.below().map(Factor::value))
            .words("from", Texts.of("search.factor-changes.from"), 200, WaterfallView::inputs)
            .filled()
            .remembered(memory);
    steps
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            line -> {
              List<Difference.FactorChange> changes =
                  line == null
                      ? List.of()
                      : line.step().map(Difference.Step::factors).orElse(List.of());
              factors.showAll(changes);
              factors.setVisible(!changes.isEmpty());
              factors.setManaged(!changes.isEmpty());
            });
    getChildren().addAll(title, explanation, steps, factors);
  }

  void show(Difference difference) {
    title.setText(
        Texts.of("search.waterfall.title", difference.above().value(), difference.below().value()));
    explanation.setText(Texts.of("search.waterfall.text", ScoreFormat.shortly(difference.gap())));
    List<Line> lines = lines(difference);
    steps.show(lines);
  }

  private static List<Line> lines(Difference difference) {
    double lowest = Math.min(0, difference.gap());
    double highest = Math.max(0, difference.gap());
    double sum = 0;
    for (Difference.Step step : difference.steps()) {
      sum += step.change();
      lowest = Math.min(lowest, sum);
      highest = Math.max(highest, sum);
    }
    List<Line> lines = new ArrayList<>();
    double before = 0;
    for (Difference.Step step : difference.steps()) {
      lines.add(new Line(Optional.of(step), before, before + step.change(), lowest, highest));
      before += step.change();
    }
    lines.add(new Line(Optional.empty(), 0, difference.gap(), lowest, highest));
    return lines;
  }

  private static String inputs(Difference.FactorChange change) {
    String above = change.above().map(Factor::inputs).orElse("–");
    String below = change.below().map(Factor::inputs).orElse("–");
    return above.equals(below) ? above : above + " / " + below;
  }
}
