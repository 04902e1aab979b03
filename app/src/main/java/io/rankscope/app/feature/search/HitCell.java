package io.rankscope.app.feature.search;

import io.rankscope.app.support.control.Badge;
import io.rankscope.app.support.control.GradeChips;
import io.rankscope.app.support.control.HighlightedText;
import io.rankscope.app.support.control.ScoreLabel;
import io.rankscope.app.support.control.StackedBar;
import io.rankscope.app.support.text.ScoreFormat;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.GradeScale;
import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.judging.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A hit as a card: rank, passage, what its score is made of, and its grade. */
final class HitCell extends ListCell<HitCard> {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double RANK = 30;
  private static final double SIDE = 150;

  private final ShownHits hits;
  private final BiConsumer<HitCard, Integer> grade;
  private final Label rank = new Label();
  private final Label movement = new Label();
  private final HighlightedText title = new HighlightedText();
  private final Label id = new Label();
  private final PassageText passage = new PassageText(this::showWhole);
  private final FlowPane badges = new FlowPane(6, 4);
  private final ScoreLabel score = new ScoreLabel();
  private final StackedBar bar = new StackedBar();
  private final VBox side = new VBox(8, score, bar);
  private final HBox card;
  private Optional<GradeScale> scale = Optional.empty();
  private Optional<GradeChips> chips = Optional.empty();
  private Subscription subscription = Subscription.EMPTY;

  HitCell(ShownHits hits, BiConsumer<HitCard, Integer> grade) {
    this.hits = hits;
    this.grade = grade;
    rank.getStyleClass().add(Styles.RANK);
    title.getStyleClass().add(Styles.HIT_TITLE);
    id.getStyleClass().add(Styles.MUTED);
    VBox middle = new VBox(5, new HitHeading(title, id), passage, badges);
    HBox.setHgrow(middle, Priority.ALWAYS);
    middle.setMinWidth(0);
    side.setAlignment(Pos.TOP_RIGHT);
    side.setMinWidth(SIDE);
    side.setPrefWidth(SIDE);
    score.setMaxWidth(Double.MAX_VALUE);
    VBox place = new VBox(2, rank, movement);
    place.setAlignment(Pos.TOP_RIGHT);
    place.setMinWidth(RANK);
    place.setPrefWidth(RANK);
    movement.setMinWidth(Region.USE_PREF_SIZE);
    card = new HBox(10, place, middle, side);
    card.getStyleClass().add(Styles.CARD);
    selectedProperty().subscribe(now -> card.pseudoClassStateChanged(SELECTED, now));
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  /** Labelled controls ask their graphic for its height without telling it a width. */
  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null) {
      return super.computePrefHeight(width);
    }
    double inside = width < 0 ? getWidth() : width;
    return snapSizeY(
        snappedTopInset()
            + snappedBottomInset()
            + card.prefHeight(inside - snappedLeftInset() - snappedRightInset()));
  }

  @Override
  protected void updateItem(@Nullable HitCard item, boolean empty) {
    super.updateItem(item, empty);
    subscription.unsubscribe();
    subscription = Subscription.EMPTY;
    Optional<ShownRun> run = hits.runProperty().get();
    if (empty || item == null || run.isEmpty()) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    show(item, run.get());
    subscription =
        Subscription.combine(
            item.judgedProperty().subscribe(judged -> show(item, judged)),
            item.nearestProperty().subscribe(found -> passage(item)),
            item.pinnedProperty().subscribe(pinned -> badges(item)),
            item.wholeProperty()
                .subscribe(
                    whole ->
                        passage.showWhole(
                            whole ? PassageText.Extent.WHOLE : PassageText.Extent.FIRST_LINES)));
    setGraphic(card);
  }

  private void showWhole() {
    HitCard shown = getItem();
    if (shown != null) {
      shown.wholeProperty().set(true);
    }
  }

  private void show(HitCard item, ShownRun run) {
    Hit hit = item.hit();
    rank.setText(Integer.toString(hit.rank()));
    title.show(hit.passage().title(), PassageText.marks(hit, Highlight.TITLE));
    title.setManaged(!hit.passage().title().isEmpty());
    title.setVisible(!hit.passage().title().isEmpty());
    id.setText(hit.id().value());
    score.show(hit.score());
    moved(Movement.byRerankers(hit.ledger()));
    bar.show(run.colours().bar(item.explained()), run.highest());
    GradeScale now = HitGrading.scale(run);
    if (!scale.equals(Optional.of(now))) {
      scale = Optional.of(now);
      GradeChips fresh =
          new GradeChips(
              now,
              given -> {
                HitCard shown = getItem();
                if (shown != null) {
                  getListView().getSelectionModel().select(shown);
                  grade.accept(shown, given);
                }
              });
      chips = Optional.of(fresh);
      side.getChildren().setAll(score, bar, fresh);
    }
    setAccessibleText(
        Texts.of(
            "search.hit.spoken",
            Integer.toString(hit.rank()),
            hit.passage().title().isEmpty() ? hit.id().value() : hit.passage().title(),
            ScoreFormat.shortly(hit.score()),
            hit.passage().text()));
  }

  private void moved(Optional<Movement> by) {
    movement.getStyleClass().removeAll(Styles.GAIN, Styles.LOSS, Styles.MUTED);
    by.map(Movement::look).ifPresent(movement.getStyleClass()::add);
    movement.setText(by.map(Movement::mark).orElse(""));
    movement.setAccessibleText(by.map(Movement::words).orElse(""));
    movement.setTooltip(
        by.map(moved -> new Tooltip(Texts.of("search.moved.help", moved.words()))).orElse(null));
    movement.setVisible(by.isPresent());
    movement.setManaged(by.isPresent());
  }

  private void show(HitCard item, HitCard.Judged judged) {
    passage(item);
    chips.ifPresent(shown -> shown.show(judged.grade()));
    badges(item);
  }

  private void passage(HitCard item) {
    passage.show(item.hit(), item.judgedProperty().get().answers(), item.nearestProperty().get());
  }

  private void badges(HitCard item) {
    HitCard.Judged judged = item.judgedProperty().get();
    List<Badge> all = new ArrayList<>();
    if (item.pinnedProperty().get()) {
      all.add(new Badge(Texts.of("search.badge.pinned"), Badge.Kind.GOOD));
    }
    if (!judged.answers().isEmpty()) {
      all.add(new Badge(Texts.of("search.badge.answer"), Badge.Kind.PLAIN));
    }
    if (judged.hole()) {
      all.add(
          tipped(
              new Badge(Texts.of("search.badge.hole"), Badge.Kind.HOLE), "search.badge.hole.help"));
    }
    item.duplicateOf()
        .ifPresent(
            above ->
                all.add(
                    new Badge(
                        Texts.of("search.badge.duplicate", Integer.toString(above)),
                        Badge.Kind.PLAIN)));
    item.shard()
        .ifPresent(
            shard -> all.add(new Badge(Texts.of("search.badge.twice", shard), Badge.Kind.WARNING)));
    StageBadges.of(item.hit()).forEach(all::add);
    judged
        .mine()
        .ifPresent(
            mine -> {
              if (mine.opinion().verdict() instanceof Verdict.CannotJudge cannot) {
                all.add(
                    new Badge(
                        Texts.of("search.badge.cannot-judge", cannot.reason()), Badge.Kind.PLAIN));
              }
              if (mine.staleFor(item.hit().passage().textHash())) {
                all.add(
                    tipped(
                        new Badge(Texts.of("search.badge.stale"), Badge.Kind.WARNING),
                        "search.badge.stale.help"));
              }
              if (!mine.opinion().note().isEmpty()) {
                Badge note = new Badge(Texts.of("search.badge.note"), Badge.Kind.PLAIN);
                note.setTooltip(new Tooltip(mine.opinion().note()));
                all.add(note);
              }
            });
    if (!item.explained().agrees()) {
      all.add(
          tipped(
              new Badge(Texts.of("search.badge.disagrees"), Badge.Kind.FAILURE),
              "search.badge.disagrees.help"));
    }
    badges.getChildren().setAll(all);
    badges.setManaged(!all.isEmpty());
  }

  private static Badge tipped(Badge badge, String key) {
    badge.setTooltip(new Tooltip(Texts.of(key)));
    return badge;
  }
}
