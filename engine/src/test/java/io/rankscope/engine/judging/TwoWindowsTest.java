package io.rankscope.engine.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.store.SqliteJudgmentStore;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One judge in two windows on one file: each undoes what was said in it. */
final class TwoWindowsTest {
  private static final Judge ANA = Judge.human("ana");

  @TempDir private Path folder;
  private Window left;
  private Window right;

  @BeforeEach
  void open() {
    left = new Window();
    right = new Window();
  }

  @AfterEach
  void close() {
    left.store.close();
    right.store.close();
  }

  @Test
  void undoTakesBackWhatWasSaidHere_whenAnotherWindowJudgedAnotherPairSince() {
    left.grade("p1", 2);
    right.grade("p2", 3);

    assertThat(left.judging.undo().orElseThrow().pair()).isEqualTo(pair("p1"));

    assertThat(left.held("p1")).isEmpty();
    assertThat(left.held("p2")).hasValue(3);
    assertThat(left.judging.undo()).isEmpty();
  }

  @Test
  void undoSaysWhatStands_whenAnotherWindowJudgedThePairSince() {
    left.grade("p1", 2);
    right.grade("p1", 3);

    JudgingOutcome undone = left.judging.undo().orElseThrow();

    assertThat(undone.overtaking().map(Judgment::grade)).contains(OptionalInt.of(3));
    assertThat(undone.now()).isEqualTo(undone.overtaking());
    assertThat(right.held("p1")).hasValue(3);
    assertThat(left.judging.undo()).isEmpty();
  }

  @Test
  void nothingStands_whenBothWindowsTookTheirJudgmentBack() {
    left.grade("p1", 2);
    right.grade("p1", 3);
    left.judging.undo();

    JudgingOutcome undone = right.judging.undo().orElseThrow();

    assertThat(undone.now()).isEmpty();
    assertThat(undone.overtaking()).isEmpty();
  }

  @Test
  void undoLeadsBackToTheOtherWindowsGrade_whenThatWasGivenBefore() {
    left.grade("p1", 1);
    right.grade("p1", 3);
    left.grade("p1", 2);

    JudgingOutcome undone = left.judging.undo().orElseThrow();

    assertThat(undone.now().map(Judgment::grade)).contains(OptionalInt.of(3));
    assertThat(undone.overtaking()).isEmpty();
  }

  @Test
  void redoBringsBackWhatWasUndoneHere_whateverAnotherWindowJudgedSince() {
    left.grade("p1", 2);
    left.judging.undo();
    right.grade("p2", 3);

    JudgingOutcome redone = left.judging.redo().orElseThrow();

    assertThat(redone.now().map(Judgment::grade)).contains(OptionalInt.of(2));
    assertThat(redone.overtaking()).isEmpty();
    assertThat(right.judging.redo()).isEmpty();
  }

  @Test
  void redoSaysWhatStands_whenAnotherWindowJudgedThePairSince() {
    left.grade("p1", 2);
    right.grade("p1", 3);
    left.judging.undo();

    JudgingOutcome redone = left.judging.redo().orElseThrow();

    assertThat(redone.overtaking().map(Judgment::grade)).contains(OptionalInt.of(3));
    assertThat(left.held("p1")).hasValue(3);
  }

  @Test
  void undoReachesWhatWasThereBeforeTheWindow() {
    left.grade("p1", 2);
    Window later = new Window();

    assertThat(later.judging.undo().orElseThrow().pair()).isEqualTo(pair("p1"));

    assertThat(left.judging.undo()).isEmpty();
    assertThat(later.judging.redo().orElseThrow().now().map(Judgment::grade))
        .contains(OptionalInt.of(2));
    later.store.close();
  }

  private static QueryPassage pair(String passage) {
    return new QueryPassage("birds", "dev", "q1", new PassageId(passage));
  }

  /** A window on the file both share. */
  private final class Window {
    private final SqliteJudgmentStore store =
        SqliteJudgmentStore.open(folder.resolve("judgments.sqlite"));
    private final Judging judging = new Judging(store, ANA, UndoReach.from(store.opened()));

    void grade(String passage, int grade) {
      judging.grade(pair(passage), grade, Evidence.NONE);
    }

    OptionalInt held(String passage) {
      return judging.present(pair(passage)).map(Judgment::grade).orElse(OptionalInt.empty());
    }
  }
}
