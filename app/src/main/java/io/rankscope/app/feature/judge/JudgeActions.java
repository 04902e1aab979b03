package io.rankscope.app.feature.judge;

import io.rankscope.app.action.Action;
import io.rankscope.app.session.GradeKeys;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.text.Texts;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** What can be done on the judge's screen, each with its key. */
final class JudgeActions {
  final Action cannotJudge;
  final Action later;
  final Action note;
  final Action mark;
  final Action back;
  final Action undo;
  final Action redo;
  final Action next;
  final Action previous;
  final Action goOn;
  final Action highlights;
  final Action lists;
  final Action scrollDown;
  final Action scrollUp;
  final Action tryAgain;
  private final List<Action> grades;

  /**
   * @param scroll moves the passage, by 1 down and by -1 up
   */
  JudgeActions(JudgeViewModel model, java.util.function.IntConsumer scroll) {
    JudgingViewModel judging = model.judging();
    BooleanBinding open =
        when(model, () -> model.stageProperty().get() == JudgeViewModel.Stage.JUDGING);
    BooleanBinding moving =
        when(
            model,
            () ->
                model.stageProperty().get() == JudgeViewModel.Stage.JUDGING
                    && model.modeProperty().get() == JudgingMode.READING);
    BooleanBinding reading =
        when(
            model,
            () -> judging.card().isPresent() && model.modeProperty().get() == JudgingMode.READING);
    grades = IntStream.range(0, GradeKeys.DIGITS).mapToObj(digit -> grade(model, digit)).toList();
    cannotJudge =
        Action.named("judge.cannot")
            .icon(Icons.CANNOT_JUDGE)
            .keys("X")
            .when(reading)
            .does(() -> model.modeProperty().set(JudgingMode.REASON));
    later =
        Action.named("judge.later").icon(Icons.LATER).keys("L").when(reading).does(judging::later);
    note =
        Action.named("judge.note")
            .icon(Icons.NOTE)
            .keys("N")
            .when(reading)
            .does(() -> model.modeProperty().set(JudgingMode.NOTE));
    mark =
        Action.named("judge.mark")
            .icon(Icons.HIGHLIGHT)
            .keys("S")
            .when(reading)
            .does(() -> model.modeProperty().set(JudgingMode.MARKING));
    back =
        Action.named("judge.back")
            .icon(Icons.BACK)
            .keys("Backspace")
            .when(moving)
            .does(judging::back);
    undo =
        Action.named("judge.undo").icon(Icons.UNDO).keys("Ctrl+Z").when(open).does(judging::undo);
    redo =
        Action.named("judge.redo")
            .icon(Icons.REDO)
            .keys("Ctrl+Shift+Z", "Ctrl+Y")
            .when(open)
            .does(judging::redo);
    next =
        Action.named("judge.next")
            .icon(Icons.DOWN)
            .keys("Alt+Right", "Right")
            .repeating()
            .when(moving)
            .does(() -> judging.step(1));
    previous =
        Action.named("judge.previous")
            .icon(Icons.UP)
            .keys("Alt+Left", "Left")
            .repeating()
            .when(moving)
            .does(() -> judging.step(-1));
    goOn =
        Action.named("judge.go-on").icon(Icons.NEXT).keys("Enter").when(moving).does(judging::goOn);
    highlights =
        Action.named("judge.highlights")
            .icon(Icons.HIGHLIGHT)
            .keys("H")
            .when(moving)
            .does(() -> model.highlightsProperty().set(!model.highlightsProperty().get()));
    lists =
        Action.named("judge.lists").icon(Icons.BACK).keys("Alt+Up").when(open).does(model::leave);
    scrollDown =
        Action.named("judge.scroll-down")
            .keys("PageDown", "Down", "Space")
            .repeating()
            .when(moving)
            .does(() -> scroll.accept(1));
    scrollUp =
        Action.named("judge.scroll-up")
            .keys("PageUp", "Up")
            .repeating()
            .when(moving)
            .does(() -> scroll.accept(-1));
    tryAgain =
        Action.named("judge.try-again")
            .icon(Icons.RERUN)
            .keys("Ctrl+Enter")
            .when(
                Bindings.createBooleanBinding(
                    () -> judging.failureProperty().get().isPresent(), judging.failureProperty()))
            .does(judging::tryAgain);
  }

  /** Gives the grade of the scale's {@code digit}. */
  Action grade(int digit) {
    return grades.get(digit);
  }

  List<Action> all() {
    return Stream.concat(
            grades.stream(),
            Stream.of(
                cannotJudge,
                later,
                note,
                mark,
                back,
                undo,
                redo,
                goOn,
                next,
                previous,
                highlights,
                scrollDown,
                scrollUp,
                tryAgain,
                lists))
        .toList();
  }

  private static Action grade(JudgeViewModel model, int digit) {
    JudgingViewModel judging = model.judging();
    return Action.named("judge.grade." + digit)
        .called(Texts.of("action.judge.grade", Integer.toString(digit)))
        .keys(Integer.toString(digit))
        .when(
            when(
                model,
                () ->
                    judging.card().filter(Card::whole).isPresent()
                        && model.modeProperty().get() == JudgingMode.READING
                        && new GradeKeys(judging.scale()).grade(digit).isPresent()))
        .does(
            () -> {
              OptionalInt grade = new GradeKeys(judging.scale()).grade(digit);
              grade.ifPresent(judging::grade);
            });
  }

  private static BooleanBinding when(JudgeViewModel model, BooleanSupplier condition) {
    return Bindings.createBooleanBinding(
        condition::getAsBoolean,
        model.stageProperty(),
        model.modeProperty(),
        model.judging().shownProperty());
  }
}
