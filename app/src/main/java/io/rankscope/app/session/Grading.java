package io.rankscope.app.session;

import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.shell.SavedMark;
import io.rankscope.app.support.dialog.Dialogs;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.InOrder;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.judging.AnswerSpan;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.judging.JudgingOutcome;
import io.rankscope.engine.judging.JudgmentChange;
import io.rankscope.engine.judging.JudgmentStore;
import io.rankscope.engine.judging.UndoReach;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.workspace.OpenWorkspace;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Grades, one after another, in the database of the open workspace, and tells the saved mark. Every
 * screen judges through it, so that undo reaches across screens. FX thread only; the writing
 * happens in tasks, in the order of the keys pressed.
 */
public final class Grading {
  private final InOrder writing;
  private final Supplier<Optional<OpenWorkspace>> workspace;
  private final Dialogs dialogs;
  private final Settings settings;
  private final FrameModel frame;
  private final Notices notices;
  private final OtherWindows others;
  private final Map<Path, UndoReach> reaches = new ConcurrentHashMap<>();
  private final ReadOnlyObjectWrapper<Optional<JudgingOutcome>> latest =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public Grading(
      TaskRunner tasks,
      Supplier<Optional<OpenWorkspace>> workspace,
      Dialogs dialogs,
      Settings settings,
      FrameModel frame,
      Notices notices) {
    this.writing = new InOrder(tasks);
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.settings = settings;
    this.frame = frame;
    this.notices = notices;
    this.others = new OtherWindows(writing, workspace, notices);
    settings
        .property(Preferences.JUDGE)
        .subscribe(name -> frame.judgeProperty().set(name.orElse("")));
  }

  /**
   * What came of the latest action that changed something, here or by undo and redo, on whatever
   * screen.
   */
  public ReadOnlyObjectProperty<Optional<JudgingOutcome>> latestProperty() {
    return latest.getReadOnlyProperty();
  }

  /**
   * Tells {@code listener} what other windows and programs judged, of whatever judge and pair, once
   * a look has found it; an empty list when they wrote something else, such as a pool.
   */
  public void whenOthersWrite(Consumer<List<JudgmentChange>> listener) {
    others.whenTheyWrite(listener);
  }

  /**
   * Looks whether other windows and programs have judged.
   *
   * @param runner where to look; one that shows no tasks, since this happens again and again
   */
  public void lookAtOthers(TaskRunner runner) {
    others.look(runner);
  }

  /** Who judges, once that is known. */
  public Optional<Judge> judge() {
    return settings.get(Preferences.JUDGE).filter(name -> !name.isBlank()).map(Judge::human);
  }

  /** Asks who judges from now on; the answer stays until it is changed. */
  public Optional<Judge> askJudge() {
    dialogs
        .askText(
            Texts.of("grading.judge.title"),
            Texts.of("grading.judge.label"),
            settings.get(Preferences.JUDGE).orElse(""))
        .ifPresent(this::judgeAs);
    return judge();
  }

  /** From now on {@code name} judges; a blank one changes nothing. */
  public void judgeAs(String name) {
    String stripped = name.strip();
    if (!stripped.isEmpty()) {
      settings.set(Preferences.JUDGE, Optional.of(stripped));
    }
  }

  public void grade(Subject subject, int grade, Then then) {
    write(judging -> Optional.of(judging.grade(subject.pair(), grade, subject.evidence())), then);
  }

  public void cannotJudge(Subject subject, String reason, Then then) {
    write(
        judging -> Optional.of(judging.cannotJudge(subject.pair(), reason, subject.evidence())),
        then);
  }

  public void later(Subject subject, Then then) {
    write(judging -> Optional.of(judging.later(subject.pair(), subject.evidence())), then);
  }

  public void note(Subject subject, String note, Then then) {
    write(judging -> Optional.of(judging.note(subject.pair(), note, subject.evidence())), then);
  }

  public void mark(Subject subject, List<AnswerSpan> spans, Then then) {
    write(judging -> Optional.of(judging.mark(subject.pair(), spans, subject.evidence())), then);
  }

  /** Takes back this judge's latest judgment, of this window or of an earlier session. */
  public void undo(Then then) {
    write(Judging::undo, tellingOf("grading.overtaken.undo", then));
  }

  /** Brings back what was undone last. */
  public void redo(Then then) {
    write(Judging::redo, tellingOf("grading.overtaken.redo", then));
  }

  /** Says so when another window's judgment stands in spite of undo or redo. */
  private Then tellingOf(String overtaken, Then then) {
    return new Then() {
      @Override
      public void saved(Optional<JudgingOutcome> outcome) {
        then.saved(outcome);
        outcome
            .filter(done -> done.overtaking().isPresent())
            .ifPresent(done -> notices.hint(Texts.of(overtaken, done.pair().passage().value())));
      }

      @Override
      public void notSaved(FailureText failure) {
        then.notSaved(failure);
      }
    };
  }

  private void write(Function<Judging, Optional<JudgingOutcome>> action, Then then) {
    Optional<OpenWorkspace> open = workspace.get();
    if (open.isEmpty()) {
      return;
    }
    Optional<Judge> judge = judge().or(this::askJudge);
    if (judge.isEmpty()) {
      return;
    }
    frame.savedProperty().set(new SavedMark.Saving());
    writing.start(
        Texts.of("grading.saving"),
        (progress, cancellation) -> action.apply(judging(open.get(), judge.get())),
        new TaskListener<Optional<JudgingOutcome>>() {
          @Override
          public void succeeded(Optional<JudgingOutcome> outcome) {
            frame.savedProperty().set(new SavedMark.Saved(LocalTime.now(ZoneId.systemDefault())));
            if (outcome.isPresent()) {
              latest.set(outcome);
            }
            then.saved(outcome);
          }

          @Override
          public void failed(Throwable thrown) {
            FailureText text = FailureText.of(thrown);
            frame.savedProperty().set(new SavedMark.NotSaved(text.oneLine()));
            then.notSaved(text);
          }
        });
  }

  /** The judge at work in this window; on a worker thread. */
  private Judging judging(OpenWorkspace open, Judge judge) {
    JudgmentStore store = open.judgments();
    // It outlives the workspace being read again, after which this window's work is still its own.
    UndoReach reach =
        reaches.computeIfAbsent(
            open.workspace().judgmentsFile(), file -> UndoReach.from(store.opened()));
    return new Judging(store, judge, reach);
  }

  /** Hears what came of a judgment. */
  public interface Then {
    /** Durable. Empty when there was nothing to undo or redo. */
    void saved(Optional<JudgingOutcome> outcome);

    /** Nothing was written; the saved mark says so already. */
    default void notSaved(FailureText failure) {}
  }
}
