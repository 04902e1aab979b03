package io.rankscope.engine.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.store.SqliteJudgmentStore;
import io.rankscope.engine.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JudgingTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Judge ANA = Judge.human("ana");
  private static final Query QUERY = Query.of("dev", "q7", "how long do swallows sleep");
  private static final Passage PASSAGE =
      Passage.whole(new PassageId("p104"), "Swallows", "Swallows sleep about seven hours.");
  private static final QueryPassage PAIR = QueryPassage.of("birds", QUERY, PASSAGE.id());
  private static final QueryPassage OTHER = QueryPassage.of("birds", QUERY, new PassageId("p233"));
  private static final Evidence EVIDENCE =
      Evidence.of(QUERY, PASSAGE, "f1").shownBy("bm25", 3).underGuideline("g1").after(4200);

  @TempDir Path folder;
  private SqliteJudgmentStore store;
  private Judging judging;

  @BeforeEach
  void open() {
    store =
        SqliteJudgmentStore.open(
            folder.resolve("judgments.sqlite"),
            new StoreOptions(Duration.ofSeconds(5), () -> NOON));
    judging = new Judging(store, ANA);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aGradeIsTheWholeEventThatWasSaved() {
    JudgingOutcome outcome = judging.grade(PAIR, 3, EVIDENCE);

    JudgmentEvent saved = outcome.saved().orElseThrow();
    assertThat(saved)
        .isEqualTo(
            new JudgmentEvent(
                saved.id(),
                NOON,
                new JudgmentKey(ANA, PAIR),
                new JudgmentAction.Judged(Opinion.graded(3)),
                EVIDENCE));
    assertThat(outcome.now())
        .contains(new Judgment(saved.id(), NOON, saved.key(), Opinion.graded(3), EVIDENCE));
    assertThat(store.newestFirst(EventScope.ALL, JudgingTest::list)).containsExactly(saved);
  }

  @Test
  void instantsIncreaseByAMicrosecond_whenTheClockStandsStill() {
    judging.grade(PAIR, 3, EVIDENCE);
    judging.grade(PAIR, 2, EVIDENCE);
    judging.undo();

    assertThat(store.newestFirst(EventScope.ALL, JudgingTest::list))
        .extracting(JudgmentEvent::at)
        .containsExactly(NOON.plusNanos(2000), NOON.plusNanos(1000), NOON);
  }

  @Test
  void gradeZeroIsAGrade() {
    judging.grade(PAIR, 0, EVIDENCE);

    assertThat(judging.present(PAIR).orElseThrow().grade()).hasValue(0);
    assertThat(judging.present(OTHER)).isEmpty();
  }

  @Test
  void noteAndSpansStay_whenTheGradeChanges() {
    List<AnswerSpan> spans = List.of(AnswerSpan.in(PASSAGE.text(), 15, 32));
    judging.grade(PAIR, 3, EVIDENCE);
    judging.note(PAIR, "states a \"duration\"\n\u0000 \uD83D\uDC26", EVIDENCE);
    judging.mark(PAIR, spans, EVIDENCE);

    judging.grade(PAIR, 2, EVIDENCE);

    assertThat(judging.present(PAIR).orElseThrow().opinion())
        .isEqualTo(
            new Opinion(
                new Verdict.Graded(2), "states a \"duration\"\n\u0000 \uD83D\uDC26", spans));
  }

  @Test
  void spansGo_whenThePassageHasOtherWordsNow() {
    judging.mark(PAIR, List.of(AnswerSpan.in(PASSAGE.text(), 15, 32)), EVIDENCE);
    Passage rewritten = Passage.whole(PASSAGE.id(), "Swallows", "They sleep.");

    judging.grade(PAIR, 2, Evidence.of(QUERY, rewritten, "f2"));

    assertThat(judging.present(PAIR).orElseThrow().opinion()).isEqualTo(Opinion.graded(2));
  }

  @Test
  void aJudgmentIsStale_whenThePassageHasOtherWordsNow() {
    judging.grade(PAIR, 2, EVIDENCE);
    Judgment judgment = judging.present(PAIR).orElseThrow();

    assertThat(judgment.staleFor(PASSAGE.textHash())).isFalse();
    assertThat(judgment.staleFor(Passage.whole(PASSAGE.id(), "Swallow", "…").textHash())).isTrue();
  }

  @Test
  void nothingIsWritten_whenTheSameGradeIsGivenAgain() {
    JudgingOutcome first = judging.grade(PAIR, 3, EVIDENCE);
    JudgingOutcome second = judging.grade(PAIR, 3, EVIDENCE.after(10));

    assertThat(second).isEqualTo(new JudgingOutcome(PAIR, first.now(), Optional.empty()));
  }

  @Test
  void undoBringsBackTheGradeBefore_alsoInALaterSession() {
    judging.grade(PAIR, 1, EVIDENCE);
    judging.grade(PAIR, 3, EVIDENCE);
    judging.cannotJudge(OTHER, "another language", EVIDENCE);
    close();
    open();

    assertThat(judging.undo().orElseThrow().pair()).isEqualTo(OTHER);
    assertThat(judging.undo().orElseThrow().now().orElseThrow().grade()).hasValue(1);
    assertThat(judging.undo().orElseThrow().now()).isEmpty();
    assertThat(judging.undo()).isEmpty();
  }

  @Test
  void redoBringsBackWhatWasUndone_inReverseOrder() {
    judging.grade(PAIR, 1, EVIDENCE);
    judging.grade(PAIR, 3, EVIDENCE);
    judging.undo();
    judging.undo();
    close();
    open();

    assertThat(judging.redo().orElseThrow().now().orElseThrow().grade()).hasValue(1);
    assertThat(judging.redo().orElseThrow().now().orElseThrow().grade()).hasValue(3);
    assertThat(judging.redo()).isEmpty();
  }

  @Test
  void nothingCanBeRedone_whenSomethingWasJudgedSince() {
    judging.grade(PAIR, 1, EVIDENCE);
    judging.undo();
    judging.grade(OTHER, 2, EVIDENCE);

    assertThat(judging.redo()).isEmpty();
    judging.undo();
    assertThat(judging.redo().orElseThrow().pair()).isEqualTo(OTHER);
    assertThat(judging.redo()).isEmpty();
  }

  @Test
  void undoLeavesOtherJudgesAlone_alsoAModelOfTheSameName() {
    Judging model = new Judging(store, new Judge("ana", JudgeKind.MODEL));
    judging.grade(PAIR, 1, EVIDENCE);
    model.grade(PAIR, 3, EVIDENCE);

    judging.undo();

    assertThat(judging.present(PAIR)).isEmpty();
    assertThat(model.present(PAIR).orElseThrow().grade()).hasValue(3);
  }

  @Test
  void presentHoldsWhatStandsForEachPairOfAQuery() {
    judging.grade(PAIR, 1, EVIDENCE);
    judging.later(OTHER, EVIDENCE);
    judging.grade(PAIR, 2, EVIDENCE);
    judging.grade(QueryPassage.of("birds", Query.typed("x"), PASSAGE.id()), 3, EVIDENCE);

    Map<QueryPassage, Judgment> present = judging.present("birds", "dev", "q7");

    assertThat(present)
        .isEqualTo(
            Map.of(
                PAIR, judging.present(PAIR).orElseThrow(),
                OTHER, judging.present(OTHER).orElseThrow()));
    assertThat(judging.present("birds", "dev")).isEqualTo(present);
  }

  private static List<JudgmentEvent> list(java.util.Iterator<JudgmentEvent> events) {
    List<JudgmentEvent> list = new java.util.ArrayList<>();
    events.forEachRemaining(list::add);
    return list;
  }
}
