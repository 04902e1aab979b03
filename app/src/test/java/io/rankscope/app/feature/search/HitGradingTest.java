package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.shell.SavedMark;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.judging.Verdict;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HitGradingTest {
  @TempDir Path home;
  @TempDir Path folder;
  private SearchDesk desk;

  @BeforeEach
  void open() {
    desk = new SearchDesk(home);
    desk.session.open(BirdWorkspace.in(folder));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Optional<Judgment> stored(Query query, String passage) {
    return new Judging(
            desk.session.workspaceProperty().get().orElseThrow().judgments(), Judge.human("ana"))
        .present(QueryPassage.of("birds", query, new PassageId(passage)));
  }

  private QueryRow.Worth worth(int row) {
    return desk.search.queries().rows().get(row).worthProperty().get().orElseThrow();
  }

  @Test
  void savesTheGradeWithWhatWasOnScreen() {
    desk.hits.select(new PassageId("owl"));

    desk.grading.grade(3);

    Judgment saved = stored(desk.run().run().query(), "owl").orElseThrow();
    assertThat(saved.grade()).isEqualTo(OptionalInt.of(3));
    assertThat(saved.evidence().shownBy())
        .contains(new Evidence.ShownBy("plain", desk.selected().hit().rank()));
    assertThat(saved.evidence().sourceFingerprint()).contains(desk.run().run().sourceFingerprint());
    assertThat(desk.selected().judgedProperty().get().grade()).isEqualTo(OptionalInt.of(3));
    assertThat(desk.selected().judgedProperty().get().hole()).isFalse();
    assertThat(desk.frame.savedProperty().get()).isInstanceOf(SavedMark.Saved.class);
  }

  @Test
  void leavesTheStoreAlone_whenTheGradeIsNotOnTheScale() {
    desk.grading.grade(4);

    assertThat(stored(desk.run().run().query(), desk.selected().id().value())).isEmpty();
  }

  @Test
  void takesTheGradeBackAndBringsItAgain_withUndoAndRedo() {
    HitCard card = desk.selected();
    desk.grading.grade(2);

    desk.grading.undo();
    assertThat(card.judgedProperty().get().grade()).isEmpty();
    assertThat(card.judgedProperty().get().hole()).isTrue();
    desk.grading.redo();
    assertThat(card.judgedProperty().get().grade()).isEqualTo(OptionalInt.of(2));
  }

  @Test
  void selectsTheHit_whenUndoConcernsOneOfTheSameQuery() {
    desk.hits.select(new PassageId("owl"));
    desk.grading.grade(2);
    desk.hits.select(new PassageId("penguin"));

    desk.grading.undo();

    assertThat(desk.selected().id()).isEqualTo(new PassageId("owl"));
  }

  @Test
  void saysWhereAndLeadsThere_whenUndoConcernsAnotherQuery() {
    desk.hits.select(new PassageId("owl"));
    desk.grading.grade(2);
    desk.ask("which bird sings in winter");

    desk.grading.undo();
    assertThat(desk.notices.told())
        .containsExactly("Took back the judgment of owl for “hunting birds”.");
    desk.notices.follow();

    assertThat(desk.run().run().query().id()).isEqualTo("q1");
    assertThat(desk.selected().id()).isEqualTo(new PassageId("owl"));
  }

  @Test
  void saysSo_whenThereIsNothingToUndo() {
    desk.grading.undo();

    assertThat(desk.notices.told()).containsExactly("There is nothing to undo.");
  }

  @Test
  void weighsTheQueryAnew_withEachGrade() {
    assertThat(worth(0)).isEqualTo(new QueryRow.Worth(OptionalDouble.empty(), desk.ids().size()));
    desk.hits.select(new PassageId(desk.ids().getFirst()));

    desk.grading.grade(3);

    assertThat(worth(0)).isEqualTo(new QueryRow.Worth(OptionalDouble.of(1), desk.ids().size() - 1));
    assertThat(desk.search.queries().meanProperty().get()).isEqualTo(OptionalDouble.of(1));
  }

  @Test
  void asksForTheReason_whenAHitCannotBeJudged() {
    desk.dialogs.willAnswer("cut off");

    desk.grading.cannotJudge();

    assertThat(stored(desk.run().run().query(), desk.selected().id().value()))
        .map(saved -> saved.opinion().verdict())
        .contains(new Verdict.CannotJudge("cut off"));
    assertThat(desk.selected().judgedProperty().get().hole()).isFalse();
  }

  @Test
  void keepsTheGrade_whenANoteIsWritten() {
    desk.grading.grade(1);
    desk.dialogs.willAnswer("only a hint");

    desk.grading.note();

    Judgment saved = stored(desk.run().run().query(), desk.selected().id().value()).orElseThrow();
    assertThat(saved.opinion().note()).isEqualTo("only a hint");
    assertThat(saved.grade()).isEqualTo(OptionalInt.of(1));
  }

  @Test
  void changesNothing_whenTheReasonIsNotGiven() {
    desk.dialogs.willGiveUp();

    desk.grading.cannotJudge();

    assertThat(stored(desk.run().run().query(), desk.selected().id().value())).isEmpty();
  }
}
