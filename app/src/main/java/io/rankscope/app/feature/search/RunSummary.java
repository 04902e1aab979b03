package io.rankscope.app.feature.search;

import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.domain.StageTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the hits: how many, how long it took, what the colours mean, and what went wrong. */
final class RunSummary extends VBox {
  private static final double SPINNER = 14;

  private final Label count = new Label();
  private final Label opened = new Label();
  private final HBox legend = new HBox(12);
  private final VBox warnings = new VBox(4);

  RunSummary(SearchViewModel model) {
    getStyleClass().add(Styles.RUN_SUMMARY);
    count.setId("search-count");
    count.getStyleClass().add(Styles.MUTED);
    count.setMinWidth(Region.USE_PREF_SIZE);
    opened.setId("search-opened");
    opened.getStyleClass().add(Styles.MUTED);
    warnings.setId("search-warnings");
    ProgressIndicator busy = new ProgressIndicator();
    busy.setPrefSize(SPINNER, SPINNER);
    busy.setMinSize(SPINNER, SPINNER);
    busy.visibleProperty().bind(model.busyProperty());
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    legend.setAlignment(Pos.CENTER_RIGHT);
    HBox line = new HBox(8, count, busy, between, legend);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, opened, warnings);
    model.hits().runProperty().subscribe(this::show);
  }

  private void show(Optional<ShownRun> shown) {
    count.setText(shown.map(run -> counted(run.run())).orElse(""));
    count.setTooltip(shown.map(run -> new Tooltip(timings(run.run()))).orElse(null));
    opened.setText(shown.map(run -> opened(run.run())).orElse(""));
    opened.setVisible(!opened.getText().isEmpty());
    opened.setManaged(opened.isVisible());
    legend.getChildren().setAll(shown.map(RunSummary::legend).orElse(List.of()));
    warnings
        .getChildren()
        .setAll(
            shown.map(RunSummary::warnings).orElse(List.of()).stream()
                .map(RunSummary::warning)
                .toList());
    warnings.setVisible(!warnings.getChildren().isEmpty());
    warnings.setManaged(!warnings.getChildren().isEmpty());
  }

  private static String counted(SearchRun run) {
    String millis = millis(run.stages().stream().mapToDouble(StageTiming::millis).sum());
    if (run.hits().isEmpty()) {
      return Texts.of("search.count.none", millis);
    }
    boolean one = run.matched().exact() && run.matched().count() == 1;
    String key =
        one ? "search.count.one" : run.matched().exact() ? "search.count" : "search.count.at-least";
    return Texts.of(
        key,
        Integer.toString(run.hits().size()),
        String.format(Locale.ROOT, "%,d", run.matched().count()),
        millis);
  }

  /** What happens once, with the first query that needs a model. */
  private static String opened(SearchRun run) {
    double millis = run.stages().stream().mapToDouble(RunSummary::opening).sum();
    return millis == 0 ? "" : Texts.of("search.opened", millis(millis));
  }

  private static double opening(StageTiming stage) {
    return stage.opening().orElse(0);
  }

  private static String timings(SearchRun run) {
    return run.stages().stream().map(RunSummary::timing).collect(Collectors.joining("\n"));
  }

  private static String timing(StageTiming stage) {
    String timing =
        Texts.of(
            stage.opening().isPresent() ? "search.stage.opened" : "search.stage",
            stage.stage(),
            millis(stage.millis()),
            Integer.toString(stage.candidates()),
            millis(opening(stage)));
    return stage.cached() == 0
        ? timing
        : Texts.of("search.stage.cached", timing, Integer.toString(stage.cached()));
  }

  private static String millis(double millis) {
    return String.format(Locale.ROOT, millis < 100 ? "%.1f" : "%.0f", millis);
  }

  private static List<HBox> legend(ShownRun shown) {
    Contributions colours = shown.colours();
    List<HBox> entries = new ArrayList<>();
    for (Contributions.Group group : colours.shown(shown.explained())) {
      Region square = new Region();
      square
          .getStyleClass()
          .addAll(Styles.LEGEND_SQUARE, Styles.contribution(colours.colour(group)));
      Label name = new Label(group.label());
      name.getStyleClass().add(Styles.MUTED);
      HBox entry = new HBox(5, square, name);
      entry.setAlignment(Pos.CENTER_LEFT);
      entries.add(entry);
    }
    return entries;
  }

  private static List<String> warnings(ShownRun shown) {
    return Stream.concat(shown.run().warnings().stream(), shown.judgmentsProblem().stream())
        .distinct()
        .toList();
  }

  private static HBox warning(String words) {
    FontIcon icon = Icons.WARNING.node();
    icon.getStyleClass().add(Styles.WARNING_TEXT);
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().add(Styles.WARNING_TEXT);
    label.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return new HBox(7, icon, label);
  }
}
