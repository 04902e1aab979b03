package io.rankscope.app.feature.judge;

import io.rankscope.app.session.Grading;
import io.rankscope.app.session.Subject;
import io.rankscope.engine.domain.GradeScale;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.judging.AnswerSpan;
import io.rankscope.engine.judging.JudgingOutcome;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.Opinion;
import io.rankscope.engine.judging.PoolItem;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.task.TaskRunner;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A judge at work on a list: one passage at a time, each verdict durable before the next passage
 * shows. What cannot be saved keeps its passage in front. FX thread only.
 */
final class JudgingViewModel {
  private final TaskRunner tasks;
  private final Grading grading;
  private final Supplier<Optional<String>> guidelineVersion;
  private final Clock clock;
  private final WorkTime time;
  private final Unsaved unsaved = new Unsaved();
  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(new Shown.Nothing());
  private final ReadOnlyObjectWrapper<Optional<Judgment>> judgment =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(Standing.NONE);
  private final ReadOnlyObjectWrapper<Optional<JudgingOutcome>> elsewhere =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private @Nullable ListWork work;
  private Optional<Asked> asked = Optional.empty();

  /**
   * @param guidelineVersion of the guidelines shown beside the passage, if there are any
   */
  JudgingViewModel(
      TaskRunner tasks, Grading grading, Supplier<Optional<String>> guidelineVersion, Clock clock) {
    this.tasks = tasks;
    this.grading = grading;
    this.guidelineVersion = guidelineVersion;
    this.clock = clock;
    this.time = new WorkTime(clock);
    grading.latestProperty().subscribe(latest -> latest.ifPresent(this::record));
  }

  /** Takes up {@code list} where the judge stopped. */
  void open(OpenList list) {
    close();
    ListWork opened = new ListWork(list, tasks, clock);
    asked.ifPresent(said -> opened.goTo(said.pair()));
    work = opened;
    show();
  }

  /** Lets go of the list. What was saved is safe; what waits to be saved is given up. */
  void close() {
    ListWork open = work;
    if (open != null) {
      open.close();
    }
    work = null;
    unsaved.forget();
    saving.set(false);
    pause();
    judgment.set(Optional.empty());
    shown.set(new Shown.Nothing());
  }

  Optional<OpenList> list() {
    return Optional.ofNullable(work).map(ListWork::list);
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The passage in front, if there is one. */
  Optional<Card> card() {
    return shown.get() instanceof Shown.Passage passage
        ? Optional.of(passage.card())
        : Optional.empty();
  }

  /** What the judge holds of the passage in front; set before {@link #shownProperty}. */
  ReadOnlyObjectProperty<Optional<Judgment>> judgmentProperty() {
    return judgment.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Standing> standingProperty() {
    return standing.getReadOnlyProperty();
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

  GradeScale scale() {
    return list()
        .map(open -> open.opened().workspace().workspace().grades())
        .orElse(GradeScale.DEFAULT);
  }

  /** What the judge holds of the passage in front, nothing decided when it is new. */
  Opinion opinion() {
    return judgment.get().map(Judgment::opinion).orElse(Opinion.NONE);
  }

  /** Whether the judgment in front was made of other words than are shown now. */
  boolean stale() {
    return card().filter(card -> judgment.get().filter(card::outdates).isPresent()).isPresent();
  }

  /** The answer spans that fit the passage's words. */
  List<AnswerSpan> spans() {
    String text = card().map(Card::text).orElse("");
    return opinion().spans().stream().filter(span -> span.holdsIn(text)).toList();
  }

  /** Gives {@code grade} and goes on. A passage that cannot be read cannot be graded. */
  void grade(int grade) {
    if (card().filter(Card::whole).isPresent()) {
      decide((subject, then) -> grading.grade(subject, grade, then));
    }
  }

  void cannotJudge(String reason) {
    decide((subject, then) -> grading.cannotJudge(subject, reason, then));
  }

  /** Puts the passage off to the end of the list. */
  void later() {
    decide(grading::later);
  }

  /** Replaces the note of the passage in front and stays there. */
  void note(String words) {
    if (!words.equals(opinion().note())) {
      write(Unsaved.Kind.NOTE, (subject, then) -> grading.note(subject, words, then));
    }
  }

  /** Replaces the answer spans of the passage in front and stays there. */
  void mark(List<AnswerSpan> spans) {
    if (!spans.equals(opinion().spans())) {
      write(Unsaved.Kind.SPANS, (subject, then) -> grading.mark(subject, spans, then));
    }
  }

  /** Tries to save again what could not be saved. */
  void tryAgain() {
    unsaved.tryAgain();
  }

  /** Takes back the judge's latest word, wherever it was said, and goes there. */
  void undo() {
    reconsider(grading::undo);
  }

  /** Brings back what was undone last and goes there. */
  void redo() {
    reconsider(grading::redo);
  }

  /** Goes back to the passage seen before. */
  void back() {
    move(ListWork::back);
  }

  /** Goes to the next passage that is not judged. */
  void goOn() {
    move(ListWork::advance);
  }

  /** Goes {@code steps} down the list, judged or not; up when negative. */
  void step(int steps) {
    move(open -> open.step(steps));
  }

  /** Goes to the first passage of {@code query}, by its id or text, or to {@code passage}. */
  void goTo(Optional<String> query, Optional<PassageId> passage) {
    move(open -> open.goTo(query, passage));
  }

  /** Reads the passage in front again, after it could not be read. */
  void readAgain() {
    if (shown.get() instanceof Shown.Unreadable) {
      show();
    }
  }

  /** The judge did something. */
  void touch() {
    time.touch();
  }

  /** The judge looks elsewhere: the clock stands still. */
  void pause() {
    time.turnTo(Optional.empty());
  }

  /** The judge is back. */
  void resume() {
    time.turnTo(card().map(Card::pair));
  }

  private void decide(Asked.Writing writing) {
    if (!saving.get()) {
      write(Unsaved.Kind.VERDICT, writing);
    }
  }

  private void write(Unsaved.Kind kind, Asked.Writing writing) {
    ListWork open = work;
    Optional<Card> card = card();
    if (open == null || card.isEmpty()) {
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
        card.get().subject(open.list().pool().name(), guidelineVersion.get(), time.take(pair));
    say(open, key, subject.evidence().activeMillis(), then -> writing.write(subject, then));
  }

  private void reconsider(Consumer<Grading.Then> action) {
    ListWork open = work;
    if (open != null && !saving.get()) {
      say(open, new Unsaved.Key(Optional.empty(), Unsaved.Kind.UNDO), 0, action);
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
            if (open == work) {
              unsaved.saved(key);
              goAfter(open, key, outcome);
            }
          }

          @Override
          public void notSaved(FailureText failure) {
            ended(open, waits);
            if (open == work) {
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
    if (open == work && waits) {
      saving.set(false);
    }
  }

  /** A verdict leads to the next passage, undo and redo to the one they changed. */
  private void goAfter(ListWork open, Unsaved.Key key, Optional<JudgingOutcome> outcome) {
    switch (key.kind()) {
      case VERDICT -> {
        if (card().map(Card::pair).equals(key.pair())) {
          open.advance();
          show();
        }
      }
      case UNDO ->
          outcome.ifPresent(
              changed -> {
                if (open.goTo(changed.pair())) {
                  show();
                } else {
                  elsewhere.set(outcome);
                }
              });
      case NOTE, SPANS -> {}
    }
  }

  /** Some screen changed a judgment, perhaps one of this list. */
  private void record(JudgingOutcome outcome) {
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

  private void move(Consumer<ListWork> to) {
    ListWork open = work;
    if (open != null && !saving.get()) {
      to.accept(open);
      show();
    }
  }

  private void show() {
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
            if (open == work && open.current().filter(card.item()::equals).isPresent()) {
              show(open, card);
            }
          }

          @Override
          public void failed(Throwable failure) {
            if (open == work && open.current().filter(item::equals).isPresent()) {
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
    Optional<Asked> said = asked.filter(waiting -> waiting.pair().equals(card.pair()));
    asked = Optional.empty();
    said.ifPresent(waiting -> write(waiting.kind(), waiting.writing()));
  }
}
