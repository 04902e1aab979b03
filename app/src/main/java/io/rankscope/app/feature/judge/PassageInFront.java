package io.rankscope.app.feature.judge;

import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.judging.JudgingOutcome;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.JudgmentChange;
import io.rankscope.engine.judging.PoolItem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The passage in front of the judge, and the way through the list. The time it is looked at counts.
 * FX thread only.
 */
final class PassageInFront {
  private final WorkTime time;
  private final Consumer<Card> afterwards;
  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(new Shown.Nothing());
  private final ReadOnlyObjectWrapper<Optional<Judgment>> judgment =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(Standing.NONE);
  private @Nullable ListWork work;

  /**
   * @param afterwards hears of each passage that has come to the front
   */
  PassageInFront(WorkTime time, Consumer<Card> afterwards) {
    this.time = time;
    this.afterwards = afterwards;
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** What the judge holds of the passage in front; set before {@link #shownProperty}. */
  ReadOnlyObjectProperty<Optional<Judgment>> judgmentProperty() {
    return judgment.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Standing> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  /** The list that is worked on, if one is. */
  Optional<ListWork> work() {
    return Optional.ofNullable(work);
  }

  /** Whether {@code list} is still the one that is worked on. */
  boolean isOn(ListWork list) {
    return list.equals(work);
  }

  /** The passage in front, if there is one. */
  Optional<Card> card() {
    return shown.get() instanceof Shown.Passage passage
        ? Optional.of(passage.card())
        : Optional.empty();
  }

  void open(ListWork opened) {
    work = opened;
    show();
  }

  void close() {
    work().ifPresent(ListWork::close);
    work = null;
    pause();
    judgment.set(Optional.empty());
    shown.set(new Shown.Nothing());
  }

  /** Moves within the list and shows what is there. */
  void move(Consumer<ListWork> to) {
    work()
        .ifPresent(
            open -> {
              to.accept(open);
              show();
            });
  }

  /** Some screen changed a judgment, perhaps one of this list. */
  void record(JudgingOutcome outcome) {
    ListWork open = work;
    if (open == null) {
      return;
    }
    open.record(outcome);
    if (card().filter(card -> card.pair().equals(outcome.pair())).isPresent()) {
      judgment.set(outcome.now());
    }
    standing.set(open.standing());
  }

  /**
   * Other windows changed judgments, perhaps some of this list. The passage in front stays there,
   * with what is held of it now; where everything was judged, what is open again comes to the
   * front.
   */
  void follow(List<JudgmentChange> changes) {
    ListWork open = work;
    if (open == null) {
      return;
    }
    changes.stream()
        .filter(change -> open.list().judge().equals(Optional.of(change.key().judge())))
        .forEach(open::follow);
    card().ifPresent(card -> judgment.set(open.held(card.pair())));
    standing.set(open.standing());
    if (shown.get() instanceof Shown.Finished && open.standing().progress().left() > 0) {
      move(ListWork::advance);
    }
  }

  /** Shows where the list stands. */
  void show() {
    ListWork open = work;
    if (open == null) {
      return;
    }
    standing.set(open.standing());
    Optional<PoolItem> current = open.current();
    if (current.isEmpty()) {
      pause();
      judgment.set(Optional.empty());
      shown.set(new Shown.Finished());
      return;
    }
    Optional<Card> ready = open.find(current.get());
    if (ready.isPresent()) {
      show(open, ready.get());
    } else {
      fetch(open, current.get());
    }
  }

  private void fetch(ListWork open, PoolItem item) {
    pause();
    shown.set(new Shown.Reading());
    open.fetch(
        item,
        new CardShelf.Fetched() {
          @Override
          public void card(Card card) {
            if (isOn(open) && open.current().filter(card.item()::equals).isPresent()) {
              show(open, card);
            }
          }

          @Override
          public void failed(Throwable failure) {
            if (isOn(open) && open.current().filter(item::equals).isPresent()) {
              shown.set(new Shown.Unreadable(FailureText.of(failure)));
            }
          }
        });
  }

  private void show(ListWork open, Card card) {
    time.turnTo(Optional.of(card.pair()));
    judgment.set(open.held(card.pair()));
    shown.set(new Shown.Passage(card, open.place(card.item())));
    open.fetchAfter(card.item());
    afterwards.accept(card);
  }

  private void pause() {
    time.turnTo(Optional.empty());
  }
}
