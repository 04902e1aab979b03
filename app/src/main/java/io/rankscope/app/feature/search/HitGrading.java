package io.rankscope.app.feature.search;

import io.rankscope.app.action.Action;
import io.rankscope.app.session.Grading;
import io.rankscope.app.session.Subject;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.support.dialog.Dialogs;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.domain.GradeScale;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.judging.JudgingOutcome;
import io.rankscope.engine.judging.JudgmentChange;
import io.rankscope.engine.judging.JudgmentEvent;
import io.rankscope.engine.judging.QueryPassage;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Judges hits of the run that is shown, and leads the eye to what undo and redo changed. FX thread
 * only.
 */
final class HitGrading {
  private final SearchViewModel search;
  private final Grading grading;
  private final Notices notices;
  private final Dialogs dialogs;

  HitGrading(
      SearchViewModel search, Grading grading, FrameModel frame, Notices notices, Dialogs dialogs) {
    this.search = search;
    this.grading = grading;
    this.notices = notices;
    this.dialogs = dialogs;
    grading.latestProperty().subscribe(latest -> latest.ifPresent(this::took));
    grading.whenOthersWrite(changes -> changes.forEach(this::took));
    frame.judgeProperty().subscribe(name -> search.hits().judgedAnew());
  }

  /** The scale of the workspace whose run is shown. */
  static GradeScale scale(ShownRun run) {
    return run.source().workspace().workspace().grades();
  }

  /** Grades the selected hit. */
  void grade(int grade) {
    search.hits().selectedProperty().get().ifPresent(card -> grade(card, grade));
  }

  void grade(HitCard card, int grade) {
    run()
        .filter(run -> scale(run).contains(grade))
        .ifPresent(
            run -> about(run, card, subject -> grading.grade(subject, grade, outcome -> {})));
  }

  /** Asks why the selected hit cannot be judged, and files that. */
  void cannotJudge() {
    ofSelected(
        (subject, card) ->
            dialogs
                .askText(
                    Texts.of("search.cannot-judge.title"),
                    Texts.of("search.cannot-judge.label", card.id().value()),
                    "")
                .ifPresent(reason -> grading.cannotJudge(subject, reason.strip(), outcome -> {})));
  }

  /** Asks for a note on the selected hit. */
  void note() {
    ofSelected(
        (subject, card) -> {
          String before =
              card.judgedProperty().get().mine().map(held -> held.opinion().note()).orElse("");
          dialogs
              .askText(
                  Texts.of("search.note.title"),
                  Texts.of("search.note.label", card.id().value()),
                  before)
              .map(String::strip)
              // Words left as they were must not replace what another window wrote meanwhile.
              .filter(note -> !note.equals(before))
              .ifPresent(note -> grading.note(subject, note, outcome -> {}));
        });
  }

  void undo() {
    grading.undo(outcome -> lead(outcome, "search.undone", "search.nothing-to-undo"));
  }

  void redo() {
    grading.redo(outcome -> lead(outcome, "search.redone", "search.nothing-to-redo"));
  }

  private void took(JudgingOutcome outcome) {
    search.hits().judged(outcome);
    outcome
        .saved()
        .map(JudgmentEvent::key)
        .ifPresent(key -> search.queries().judged(key, outcome.now()));
  }

  private void took(JudgmentChange change) {
    search.hits().judged(change.key(), change.now());
    search.queries().judged(change.key(), change.now());
  }

  /** Selects what was changed, or says where it is when that is elsewhere. */
  private void lead(Optional<JudgingOutcome> outcome, String done, String nothing) {
    if (outcome.isEmpty()) {
      notices.done(Texts.of(nothing));
      return;
    }
    QueryPassage pair = outcome.get().pair();
    if (search.hits().concerns(pair) && search.hits().card(pair.passage()).isPresent()) {
      search.hits().select(pair.passage());
      return;
    }
    Optional<Query> query = search.queries().find(pair);
    String where = query.map(Query::text).orElse(pair.queryId());
    String told = Texts.of(done, pair.passage().value(), where);
    if (query.isEmpty()) {
      notices.hint(told);
      return;
    }
    notices.hint(
        told,
        Action.named("search.go-there")
            .does(() -> search.show(query.get(), Optional.of(pair.passage()))));
  }

  private void ofSelected(java.util.function.BiConsumer<Subject, HitCard> action) {
    search
        .hits()
        .selectedProperty()
        .get()
        .ifPresent(
            card ->
                run().ifPresent(run -> about(run, card, subject -> action.accept(subject, card))));
  }

  private void about(ShownRun shown, HitCard card, Consumer<Subject> action) {
    if (!shown.pinned().source().hasIds()) {
      notices.hint(Texts.of("search.no-ids"));
      return;
    }
    if (card.shard().isPresent()) {
      notices.hint(Texts.of("search.id-twice", card.id().value()));
      return;
    }
    SearchRun run = shown.run();
    Subject subject =
        Subject.of(shown.collection(), run.query(), card.hit().passage(), run.sourceFingerprint());
    action.accept(
        subject.with(subject.evidence().shownBy(run.pipeline().name(), card.hit().rank())));
  }

  private Optional<ShownRun> run() {
    return search.hits().runProperty().get();
  }
}
