package io.rankscope.app.feature.search;

import io.rankscope.engine.corpus.TextSpan;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.judging.AnswerSpan;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judgment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A hit as the list shows it: the hit stays, its judgments and its size change. FX thread only. */
final class HitCard {
  private final Hit hit;
  private final Explained explained;
  private final OptionalInt duplicateOf;
  private final Optional<String> shard;
  private final ReadOnlyObjectWrapper<Judged> judged =
      new ReadOnlyObjectWrapper<>(new Judged(Optional.empty(), true, List.of()));
  private final ObjectProperty<Optional<TextSpan>> nearest =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty whole = new SimpleBooleanProperty();
  private final BooleanProperty pinned = new SimpleBooleanProperty();

  /**
   * @param duplicateOf rank of a hit above that says nearly the same
   * @param shard where it lies, when its id stands twice and so does not tell it apart
   */
  HitCard(Hit hit, Explained explained, OptionalInt duplicateOf, Optional<String> shard) {
    this.hit = hit;
    this.explained = explained;
    this.duplicateOf = duplicateOf;
    this.shard = shard;
  }

  /**
   * What judges think of it.
   *
   * @param mine the present judgment of whoever sits here
   * @param hole whether nobody judged it
   * @param answers stretches of the text somebody marked
   */
  record Judged(Optional<Judgment> mine, boolean hole, List<AnswerSpan> answers) {
    OptionalInt grade() {
      return mine.map(Judgment::grade).orElse(OptionalInt.empty());
    }
  }

  Hit hit() {
    return hit;
  }

  PassageId id() {
    return hit.id();
  }

  Explained explained() {
    return explained;
  }

  OptionalInt duplicateOf() {
    return duplicateOf;
  }

  Optional<String> shard() {
    return shard;
  }

  ReadOnlyObjectProperty<Judged> judgedProperty() {
    return judged.getReadOnlyProperty();
  }

  /** The sentence that is nearest to the query, once an encoder has found it. */
  ObjectProperty<Optional<TextSpan>> nearestProperty() {
    return nearest;
  }

  /** Whether the whole passage is shown, however long. */
  BooleanProperty wholeProperty() {
    return whole;
  }

  /** Whether others are compared with it. */
  BooleanProperty pinnedProperty() {
    return pinned;
  }

  void show(PresentJudgments judgments, Optional<Judge> judge) {
    judged.set(
        new Judged(
            judge.flatMap(me -> judgments.of(me, id())),
            judgments.isHole(id()),
            judgments.answers(id(), hit.passage().text())));
  }
}
