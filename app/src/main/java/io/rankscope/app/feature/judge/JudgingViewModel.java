package io.rankscope.app.feature.judge;

import io.rankscope.app.session.Grading;
import io.rankscope.engine.domain.GradeScale;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.judging.AnswerSpan;
import io.rankscope.engine.judging.JudgingOutcome;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.Opinion;
import io.rankscope.engine.task.TaskRunner;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * A judge at work on a list: one passage at a time, each verdict durable before the next passage
 * shows. What cannot be saved keeps its passage in front. FX thread only.
 */
final class JudgingViewModel {
  private final TaskRunner tasks;
  private final Grading grading;
  private final Clock clock;
  private final WorkTime time;
  private final PassageInFront front;
  private final JudgmentWriting writing;

  /**
   * @param guidelineVersion of the guidelines shown beside the passage, if there are any
   */
  JudgingViewModel(
      TaskRunner tasks, Grading grading, Supplier<Optional<String>> guidelineVersion, Clock clock) {
    this.tasks = tasks;
    this.grading = grading;
    this.clock = clock;
    this.time = new WorkTime(clock);
    this.front = new PassageInFront(time, this::cameToTheFront);
    this.writing = new JudgmentWriting(grading, guidelineVersion, time, front);
    grading.latestProperty().subscribe(latest -> latest.ifPresent(front::record));
    grading.whenOthersWrite(front::follow);
  }

  /** Takes up {@code list} where the judge stopped. */
  void open(OpenList list) {
    close();
    ListWork opened = new ListWork(list, tasks, clock);
    writing.asked().ifPresent(said -> opened.goTo(said.pair()));
    front.open(opened);
  }

  /** Lets go of the list. What was saved is safe; what waits to be saved is given up. */
  void close() {
    writing.forget();
    front.close();
  }

  Optional<OpenList> list() {
    return front.work().map(ListWork::list);
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return front.shownProperty();
  }

  /** The passage in front, if there is one. */
  Optional<Card> card() {
    return front.card();
  }

  /** What the judge holds of the passage in front; set before {@link #shownProperty}. */
  ReadOnlyObjectProperty<Optional<Judgment>> judgmentProperty() {
    return front.judgmentProperty();
  }

  ReadOnlyObjectProperty<Standing> standingProperty() {
    return front.standingProperty();
  }

  /** What was undone or redone last on a passage that is not on this list. */
  ReadOnlyObjectProperty<Optional<JudgingOutcome>> elsewhereProperty() {
    return writing.elsewhereProperty();
  }

  /** Whether a verdict is being written, and the next passage waits for it. */
  ReadOnlyBooleanProperty savingProperty() {
    return writing.savingProperty();
  }

  /** Why something is not saved. */
  ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return writing.failureProperty();
  }

  GradeScale scale() {
    return list()
        .map(open -> open.opened().workspace().workspace().grades())
        .orElse(GradeScale.DEFAULT);
  }

  /** What the judge holds of the passage in front, nothing decided when it is new. */
  Opinion opinion() {
    return judgmentProperty().get().map(Judgment::opinion).orElse(Opinion.NONE);
  }

  /** Whether the judgment in front was made of other words than are shown now. */
  boolean stale() {
    return card()
        .filter(card -> judgmentProperty().get().filter(card::outdates).isPresent())
        .isPresent();
  }

  /** The answer spans that fit the passage's words. */
  List<AnswerSpan> spans() {
    String text = card().map(Card::text).orElse("");
    return opinion().spans().stream().filter(span -> span.holdsIn(text)).toList();
  }

  /** Gives {@code grade} and goes on. A passage that cannot be read cannot be graded. */
  void grade(int grade) {
    if (card().filter(Card::whole).isPresent()) {
      writing.decide((subject, then) -> grading.grade(subject, grade, then));
    }
  }

  void cannotJudge(String reason) {
    writing.decide((subject, then) -> grading.cannotJudge(subject, reason, then));
  }

  /** Puts the passage off to the end of the list. */
  void later() {
    writing.decide(grading::later);
  }

  /** Replaces the note of the passage in front and stays there. */
  void note(String words) {
    if (!words.equals(opinion().note())) {
      writing.write(Unsaved.Kind.NOTE, (subject, then) -> grading.note(subject, words, then));
    }
  }

  /** Replaces the answer spans of the passage in front and stays there. */
  void mark(List<AnswerSpan> spans) {
    if (!spans.equals(opinion().spans())) {
      writing.write(Unsaved.Kind.SPANS, (subject, then) -> grading.mark(subject, spans, then));
    }
  }

  /** Tries to save again what could not be saved. */
  void tryAgain() {
    writing.tryAgain();
  }

  /** Takes back the judge's latest word, wherever it was said, and goes there. */
  void undo() {
    writing.reconsider(grading::undo);
  }

  /** Brings back what was undone last and goes there. */
  void redo() {
    writing.reconsider(grading::redo);
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
    if (shownProperty().get() instanceof Shown.Unreadable) {
      front.show();
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

  private void cameToTheFront(Card card) {
    writing.catchUp(card);
  }

  private void move(Consumer<ListWork> to) {
    if (!writing.savingProperty().get()) {
      front.move(to);
    }
  }
}
