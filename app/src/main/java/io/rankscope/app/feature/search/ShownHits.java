package io.rankscope.app.feature.search;

import io.rankscope.app.session.Grading;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.judging.JudgingOutcome;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.JudgmentKey;
import io.rankscope.engine.judging.QueryPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The run that is on screen: its hits as cards, the selected and the pinned one. It closes a run
 * when that leaves the screen. FX thread only.
 */
final class ShownHits {
  private final Grading grading;
  private final ReadOnlyObjectWrapper<Optional<ShownRun>> run =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<HitCard> cards = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<HitCard>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<HitCard>> pinned =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private PresentJudgments judgments = PresentJudgments.NONE;

  ShownHits(Grading grading) {
    this.grading = grading;
  }

  ReadOnlyObjectProperty<Optional<ShownRun>> runProperty() {
    return run.getReadOnlyProperty();
  }

  ObservableList<HitCard> cards() {
    return cards;
  }

  ObjectProperty<Optional<HitCard>> selectedProperty() {
    return selected;
  }

  /** The hit that the selected one is compared with. */
  ReadOnlyObjectProperty<Optional<HitCard>> pinnedProperty() {
    return pinned.getReadOnlyProperty();
  }

  /**
   * Replaces what is shown.
   *
   * @param wanted the hit to select; the first one when it is not among the hits
   */
  void show(ShownRun shown, Optional<PassageId> wanted) {
    Optional<ShownRun> before = run.get();
    boolean sameQuery =
        before.filter(old -> old.run().query().equals(shown.run().query())).isPresent();
    Optional<PassageId> pinnedBefore = pinned.get().filter(card -> sameQuery).map(HitCard::id);
    judgments = shown.judgments();
    selected.set(Optional.empty());
    pinned.set(Optional.empty());
    // Cells read the run of their card, so the new one must be there before its cards are.
    cards.clear();
    run.set(Optional.of(shown));
    cards.setAll(cardsOf(shown));
    judgedAnew();
    pinnedBefore.flatMap(this::card).ifPresent(this::pin);
    selected.set(wanted.flatMap(this::card).or(() -> cards.stream().findFirst()));
    before.ifPresent(ShownRun::close);
  }

  void clear() {
    Optional<ShownRun> before = run.get();
    selected.set(Optional.empty());
    pinned.set(Optional.empty());
    judgments = PresentJudgments.NONE;
    cards.clear();
    run.set(Optional.empty());
    before.ifPresent(ShownRun::close);
  }

  /** The id of the selected hit when the run is one of {@code query}. */
  Optional<PassageId> selectedIdFor(Query query) {
    return run.get()
        .filter(shown -> shown.run().query().equals(query))
        .flatMap(shown -> selected.get())
        .map(HitCard::id);
  }

  Optional<HitCard> card(PassageId id) {
    return cards.stream().filter(card -> card.id().equals(id)).findFirst();
  }

  void select(PassageId id) {
    card(id).ifPresent(card -> selected.set(Optional.of(card)));
  }

  /** Selects the hit {@code step} further down; stays at the ends. */
  void move(int step) {
    if (!cards.isEmpty()) {
      int at = selected.get().map(cards::indexOf).orElse(-1);
      selected.set(Optional.of(cards.get(Math.clamp(at + step, 0, cards.size() - 1))));
    }
  }

  /** Pins the selected hit, or lets it go when it is pinned. */
  void togglePin() {
    Optional<HitCard> chosen = selected.get();
    if (chosen.isPresent() && !chosen.equals(pinned.get())) {
      pin(chosen.get());
    } else {
      unpin();
    }
  }

  void unpin() {
    pinned.get().ifPresent(card -> card.pinnedProperty().set(false));
    pinned.set(Optional.empty());
  }

  private void pin(HitCard card) {
    unpin();
    card.pinnedProperty().set(true);
    pinned.set(Optional.of(card));
  }

  void toggleWhole() {
    selected.get().ifPresent(card -> card.wholeProperty().set(!card.wholeProperty().get()));
  }

  /** Whether {@code pair} is about the query that is shown. */
  boolean concerns(QueryPassage pair) {
    return run.get().filter(shown -> pair.equals(pairOf(shown, pair.passage()))).isPresent();
  }

  /** Takes note of a judgment that was saved or taken back. */
  void judged(JudgmentKey key, Optional<Judgment> now) {
    if (concerns(key.pair())) {
      judgments = judgments.with(key, now);
      card(key.pair().passage()).ifPresent(card -> card.show(judgments, grading.judge()));
    }
  }

  /** As {@link #judged(JudgmentKey, Optional)}, for what came of an action. */
  void judged(JudgingOutcome outcome) {
    outcome.saved().ifPresent(event -> judged(event.key(), outcome.now()));
  }

  /** Shows the grades of whoever judges now. */
  void judgedAnew() {
    cards.forEach(card -> card.show(judgments, grading.judge()));
  }

  private static QueryPassage pairOf(ShownRun shown, PassageId passage) {
    return QueryPassage.of(shown.collection(), shown.run().query(), passage);
  }

  private static List<HitCard> cardsOf(ShownRun shown) {
    List<Hit> hits = shown.run().hits();
    List<HitCard> cards = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      Explained explained = shown.explained().get(i);
      Integer duplicate = shown.nearDuplicates().get(hit.id());
      boolean twice = hits.stream().filter(other -> other.id().equals(hit.id())).count() > 1;
      cards.add(
          new HitCard(
              hit,
              explained,
              duplicate == null || duplicate >= hit.rank()
                  ? OptionalInt.empty()
                  : OptionalInt.of(duplicate),
              twice
                  ? Optional.of(shown.run().shards().get(hit.shard()).path())
                  : Optional.empty()));
    }
    return cards;
  }
}
