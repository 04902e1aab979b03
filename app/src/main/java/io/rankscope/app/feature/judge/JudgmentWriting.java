package io.rankscope.app.feature.judge;

import io.rankscope.app.session.Grading;
import io.rankscope.app.session.Subject;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.judging.JudgingOutcome;
import io.rankscope.engine.judging.QueryPassage;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the judge says, on its way into the database. A verdict holds its passage in front until it
 * is durable; what cannot be saved can be tried again. FX thread only.
 */
final class JudgmentWriting {
  private final Grading grading;
  private final Supplier<Optional<String>> guidelineVersion;
  private final WorkTime time;
  private final PassageInFront front;
  private final Unsaved unsaved = new Unsaved();
  private final ReadOnlyObjectWrapper<Optional<JudgingOutcome>> elsewhere =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private Optional<Asked> asked = Optional.empty();

  /**
   * @param guidelineVersion of the guidelines shown beside the passage, if there are any
   */
  JudgmentWriting(
      Grading grading,
      Supplier<Optional<String>> guidelineVersion,
      WorkTime time,
      PassageInFront front) {
    this.grading = grading;
    this.guidelineVersion = guidelineVersion;
    this.time = time;
    this.front = front;
  }

  /** What was undone or redone last on a passage that is not on this list. */
  ReadOnlyObjectProperty<Optional<JudgingOutcome>> elsewhereProperty() {
    return elsewhere.getReadOnlyProperty();
  }

  /** Whether a verdict is being written, and the next passage waits for it. */
  ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /** Why something is not saved. */
  ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return unsaved.failureProperty();
  }

  /** What the judge said before it was known who judges. */
  Optional<Asked> asked() {
    return asked;
  }

  /** Gives up what waits to be saved. */
  void forget() {
    unsaved.forget();
    saving.set(false);
  }

  void tryAgain() {
    unsaved.tryAgain();
  }

  /** Says now what was said of {@code card} before it was known who judges. */
  void catchUp(Card card) {
    Optional<Asked> said = asked.filter(waiting -> waiting.pair().equals(card.pair()));
    asked = Optional.empty();
    said.ifPresent(waiting -> write(waiting.kind(), waiting.writing()));
  }

  /** Says a verdict, unless one is still on its way. */
  void decide(Asked.Writing writing) {
    if (!saving.get()) {
      write(Unsaved.Kind.VERDICT, writing);
    }
  }

  /** Says something of the passage in front; asks first who judges, when nobody has said. */
  void write(Unsaved.Kind kind, Asked.Writing writing) {
    Optional<ListWork> open = front.work();
    Optional<Card> card = front.card();
    if (open.isEmpty() || card.isEmpty()) {
      return;
    }
    QueryPassage pair = card.get().pair();
    if (grading.judge().isEmpty()) {
      asked = Optional.of(new Asked(pair, kind, writing));
      if (grading.askJudge().isEmpty()) {
        asked = Optional.empty();
      }
      return;
    }
    Unsaved.Key key = new Unsaved.Key(Optional.of(pair), kind);
    unsaved.replaced(key).ifPresent(older -> time.giveBack(pair, older.activeMillis()));
    Subject subject =
        card.get()
            .subject(open.get().list().pool().name(), guidelineVersion.get(), time.take(pair));
    say(open.get(), key, subject.evidence().activeMillis(), then -> writing.write(subject, then));
  }

  /** Undoes or redoes, unless a verdict is on its way. */
  void reconsider(Consumer<Grading.Then> action) {
    Optional<ListWork> open = front.work();
    if (open.isPresent() && !saving.get()) {
      say(open.get(), new Unsaved.Key(Optional.empty(), Unsaved.Kind.UNDO), 0, action);
    }
  }

  private void say(
      ListWork open, Unsaved.Key key, long activeMillis, Consumer<Grading.Then> action) {
    boolean waits = key.kind() == Unsaved.Kind.VERDICT;
    Grading.Then then =
        new Grading.Then() {
          @Override
          public void saved(Optional<JudgingOutcome> outcome) {
            ended(open, waits);
            if (front.isOn(open)) {
              unsaved.saved(key);
              goAfter(open, key, outcome);
            }
          }

          @Override
          public void notSaved(FailureText failure) {
            ended(open, waits);
            if (front.isOn(open)) {
              Runnable again = () -> say(open, key, activeMillis, action);
              unsaved.failed(key, new Unsaved.Attempt(activeMillis, again), failure);
            }
          }
        };
    if (waits) {
      saving.set(true);
    }
    action.accept(then);
  }

  private void ended(ListWork open, boolean waits) {
    if (front.isOn(open) && waits) {
      saving.set(false);
    }
  }

  /** A verdict leads to the next passage, undo and redo to the one they changed. */
  private void goAfter(ListWork open, Unsaved.Key key, Optional<JudgingOutcome> outcome) {
    switch (key.kind()) {
      case VERDICT -> {
        if (front.card().map(Card::pair).equals(key.pair())) {
          front.move(ListWork::advance);
        }
      }
      case UNDO ->
          outcome.ifPresent(
              changed -> {
                if (open.goTo(changed.pair())) {
                  front.show();
                } else {
                  elsewhere.set(outcome);
                }
              });
      case NOTE, SPANS -> {}
    }
  }
}
