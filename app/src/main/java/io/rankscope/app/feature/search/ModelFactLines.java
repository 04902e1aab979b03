package io.rankscope.app.feature.search;

import io.rankscope.app.feature.search.ModelReport.Agreement;
import io.rankscope.app.feature.search.ModelReport.Read;
import io.rankscope.app.feature.search.ModelReport.Timing;
import io.rankscope.app.feature.search.ModelReport.Use;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.inference.ModelFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is to be known of a model at work, one fact a line. */
final class ModelFactLines {
  private static final int HASH = 12;
  private static final double NAMES = 84;

  private final GridPane grid = new GridPane();
  private int lines;

  private ModelFactLines() {
    grid.getStyleClass().add(Styles.FACTS);
    ColumnConstraints names = new ColumnConstraints(NAMES);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
  }

  /** A heading and the lines below it. */
  static List<Node> of(Use use) {
    Label heading = new Label(Texts.of("search.model.use", use.stage(), use.model()));
    heading.getStyleClass().add(Styles.SECTION_TITLE);
    List<Node> nodes = new ArrayList<>();
    nodes.add(heading);
    use.failure()
        .map(FailureText::oneLine)
        .ifPresent(
            words -> {
              Label failure = new Label(words);
              failure.getStyleClass().add(Styles.FAILURE_TEXT);
              failure.setWrapText(true);
              failure.setMinHeight(Region.USE_PREF_SIZE);
              nodes.add(failure);
            });
    ModelFactLines lines = new ModelFactLines();
    use.facts().ifPresent(facts -> lines.facts(use, facts));
    use.read().ifPresent(read -> lines.read(read, use));
    use.timing().ifPresent(timing -> lines.timing(timing, use));
    use.agreements().forEach(lines::agreement);
    nodes.add(lines.grid);
    return nodes;
  }

  private void facts(Use use, ModelFacts facts) {
    String way =
        !Movement.isRerank(use.stage())
            ? Texts.of("search.model.way.vector", Integer.toString(facts.dimensions()))
            : switch (facts.type()) {
              case ENCODER -> Texts.of("search.model.way.late");
              case RERANKER -> Texts.of("search.model.way.cross");
            };
    add(Texts.of("search.model.fact.way"), way);
    Label hash =
        add(
            Texts.of("search.model.fact.hash"),
            facts.hash().substring(0, HASH) + " · " + facts.precision().label());
    hash.setTooltip(new Tooltip(facts.hash() + "\n" + facts.graph()));
  }

  private void read(Read read, Use use) {
    String most =
        use.facts()
            .map(facts -> Integer.toString(facts.settings().maxTokens().value()))
            .orElse("?");
    String tokens = Integer.toString(read.reading().tokens());
    add(
        Texts.of("search.model.fact.read"),
        read.cutAt().isPresent()
            ? Texts.of(
                "search.model.read.cut", tokens, most, Integer.toString(read.cutAt().getAsInt()))
            : Texts.of("search.model.read.all", tokens, most));
  }

  private void timing(Timing timing, Use use) {
    if (timing.candidates() > 0) {
      String all = millis(timing.millis());
      String candidates = Integer.toString(timing.candidates());
      String now = use.read().map(read -> millis(read.millis())).orElse("–");
      // A vector leg runs its model once, on the query.
      Label value =
          add(
              Texts.of("search.model.fact.time"),
              Movement.isRerank(use.stage())
                  ? reranking(timing, now)
                  : Texts.of("search.model.time.leg", all, candidates, now));
      value.setTooltip(new Tooltip(Texts.of("search.model.time.help")));
    }
  }

  /** The time of a model that reads every passage it has no score of yet. */
  static String reranking(Timing timing, String now) {
    String all = millis(timing.millis());
    String candidates = Integer.toString(timing.candidates());
    String cached = Integer.toString(timing.cached());
    if (timing.each().isEmpty()) {
      return Texts.of("search.model.time.cached.all", all, candidates, cached, now);
    }
    String each = millis(timing.each().getAsDouble());
    return timing.cached() > 0
        ? Texts.of("search.model.time.cached", all, candidates, cached, each, now)
        : Texts.of("search.model.time", all, candidates, each, now);
  }

  private void agreement(Agreement agreement) {
    Label value =
        add(
            Texts.of("search.model.fact.agreement"),
            Texts.of(
                "search.model.agreement",
                String.format(Locale.ROOT, "%.2f", agreement.tau()),
                agreement.before(),
                Integer.toString(agreement.candidates())));
    value.setTooltip(new Tooltip(Texts.of("search.model.agreement.help")));
  }

  private Label add(String name, String value) {
    Label key = new Label(name);
    key.getStyleClass().add(Styles.MUTED);
    GridPane.setValignment(key, VPos.TOP);
    Label words = new Label(value);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    grid.addRow(lines++, key, words);
    return words;
  }

  private static String millis(double millis) {
    return String.format(Locale.ROOT, millis < 10 ? "%.2f" : "%.0f", millis);
  }
}
