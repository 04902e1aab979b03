package io.rankscope.app.feature.search;

import io.rankscope.app.support.control.StackedBar;
import io.rankscope.app.support.text.ScoreFormat;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.explain.Contribution;
import io.rankscope.engine.explain.NodeKind;
import io.rankscope.engine.explain.StageExplanation;
import io.rankscope.engine.search.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the score of a passage is made of, stage by stage, the last one first: what each leg adds to
 * a fusion, and what each term adds to a leg. One part of all is chosen.
 */
final class StagePartsView extends VBox {
  private final ReadOnlyObjectWrapper<Optional<Contribution>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final List<PartList<Contribution, StackedBar>> lists = new ArrayList<>();

  StagePartsView() {
    getStyleClass().add(Styles.INSPECTED);
  }

  /** The part whose factors are looked at. */
  ReadOnlyObjectProperty<Optional<Contribution>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  void show(Inspected inspected) {
    getChildren().clear();
    lists.clear();
    chosen.set(Optional.empty());
    Pipeline pipeline = inspected.run().pinned().pipeline();
    List<LedgerEntry> ledger = StageReport.ledger(inspected);
    for (StageExplanation stage : inspected.explained().stages()) {
      getChildren().add(heading(pipeline, stage, entry(ledger, stage.stage())));
      boolean rerank = Movement.isRerank(stage.stage());
      if (!stage.contributions().isEmpty() && !rerank) {
        getChildren().add(list(inspected, stage, ledger));
      } else if (rerank && stage.score().isPresent()) {
        getChildren().add(sentence(Texts.of("search.rerank-alone")));
      }
    }
    lists.stream()
        .filter(list -> list.getItems().stream().anyMatch(part -> !part.factors().isEmpty()))
        .findFirst()
        .or(() -> lists.stream().findFirst())
        .ifPresent(list -> list.getSelectionModel().selectFirst());
  }

  private static Optional<LedgerEntry> entry(List<LedgerEntry> ledger, String stage) {
    return ledger.stream().filter(entry -> entry.stage().equals(stage)).findFirst();
  }

  private static Label heading(
      Pipeline pipeline, StageExplanation stage, Optional<LedgerEntry> entry) {
    String kind = StageRow.kind(pipeline, stage.stage());
    String name =
        kind.isEmpty() || pipeline.isSingleLeg()
            ? stage.stage()
            : stage.stage() + " (" + kind + ")";
    Optional<String> absent = entry.flatMap(LedgerEntry::absent);
    String value =
        absent.orElseGet(
            () ->
                stage.score().isPresent() ? ScoreFormat.shortly(stage.score().getAsDouble()) : "");
    Label heading = new Label(value.isEmpty() ? name : name + "  " + value);
    heading.getStyleClass().add(Styles.SECTION_TITLE);
    heading.setWrapText(true);
    heading.setMinHeight(Region.USE_PREF_SIZE);
    return heading;
  }

  private static Label sentence(String words) {
    Label label = new Label(words);
    label.getStyleClass().add(Styles.MUTED);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private PartList<Contribution, StackedBar> list(
      Inspected inspected, StageExplanation stage, List<LedgerEntry> ledger) {
    double largest =
        stage.contributions().stream().mapToDouble(Contribution::value).max().orElse(0);
    Contributions colours = inspected.run().colours();
    PartList<Contribution, StackedBar> list =
        new PartList<>(
            lists.isEmpty() ? "search-parts" : "search-parts-" + stage.stage(),
            Texts.of("search.parts.of", stage.stage()),
            new PartList.Look<>(
                part -> name(part, ledger),
                part -> ScoreFormat.shortly(part.value()),
                part -> Double.toString(part.value()),
                (part, bar) ->
                    bar.show(
                        List.of(
                            new StackedBar.Part(
                                Contributions.label(part),
                                part.value(),
                                colours.colour(stage.stage(), part))),
                        largest)),
            StackedBar::new);
    list.show(stage.contributions());
    list.getSelectionModel().clearSelection();
    list.getSelectionModel().selectedItemProperty().subscribe(part -> choose(list, part));
    lists.add(list);
    return list;
  }

  private void choose(
      PartList<Contribution, StackedBar> from,
      @org.jspecify.annotations.Nullable Contribution part) {
    if (part == null) {
      return;
    }
    lists.stream()
        .filter(other -> !other.equals(from))
        .forEach(other -> other.getSelectionModel().clearSelection());
    chosen.set(Optional.of(part));
  }

  /** A leg is told with the rank that the fusion looked at. */
  private static String name(Contribution part, List<LedgerEntry> ledger) {
    String name = Contributions.label(part);
    return part.kind() == NodeKind.FUSION
        ? entry(ledger, part.term())
            .filter(entry -> entry.rank().isPresent())
            .map(
                entry ->
                    Texts.of("search.parts.leg", name, Integer.toString(entry.rank().getAsInt())))
            .orElse(name)
        : name;
  }
}
