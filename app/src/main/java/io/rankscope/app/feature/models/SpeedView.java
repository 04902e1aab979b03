package io.rankscope.app.feature.models;

import io.rankscope.app.action.ActionControls;
import io.rankscope.app.support.control.FactTable;
import io.rankscope.app.support.control.FailureStrip;
import io.rankscope.app.support.control.PaneMemory;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.trial.Latency;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** How long the chosen model takes, by batch and length, as it is measured. */
final class SpeedView {
  private final BorderPane view = new BorderPane();

  SpeedView(
      ModelsViewModel models, ModelsActions actions, ActionControls controls, PaneMemory memory) {
    SpeedViewModel model = models.speed();
    RunBar bar =
        new RunBar(
            controls.button(actions.measureNow()),
            controls.button(actions.stop()),
            model.runningProperty(),
            model.progressProperty());
    models
        .noMeasuringProperty()
        .subscribe(reason -> bar.say(reason.isEmpty() ? Texts.of("models.speed.how") : reason));
    FailureStrip failure = new FailureStrip("models-speed-failure");
    model.failureProperty().subscribe(failure::show);
    view.setTop(new VBox(bar, failure));
    FactTable<Latency> table =
        new FactTable<Latency>(
                "models-speed", Texts.of("models.tab.speed"), Texts.of("models.speed.none"))
            .count("batch", Texts.of("models.column.batch"), 120, Latency::batch)
            .count("tokens", Texts.of("models.column.length"), 140, Latency::tokens)
            .values(
                "p50",
                Texts.of("models.column.p50"),
                110,
                row -> Optional.of(row.p50()),
                SpeedView::millis)
            .values(
                "p95",
                Texts.of("models.column.p95"),
                110,
                row -> Optional.of(row.p95()),
                SpeedView::millis)
            .values(
                "rate",
                Texts.of("models.column.rate"),
                130,
                row -> Optional.of(row.textsPerSecond()),
                rate -> String.format(Locale.ROOT, "%,.0f", rate))
            .count("runs", Texts.of("models.column.runs"), 90, Latency::runs)
            .remembered(memory);
    table.setItems(model.rows());
    view.setCenter(table);
  }

  Node node() {
    return view;
  }

  private static String millis(double millis) {
    return String.format(Locale.ROOT, millis < 100 ? "%.2f" : "%.0f", millis);
  }
}
