package io.rankscope.app.feature.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.judging.AnswerSpan;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.Opinion;
import io.rankscope.engine.judging.PoolProgress;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.judging.Verdict;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JudgingTest {
  @TempDir private Path home;
  @TempDir private Path folder;
  private JudgeDesk desk;

  @BeforeEach
  void open() {
    desk = JudgeDesk.of("ana", home, SeaWorkspace.in(folder)).withList();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void gradeIsInTheDatabase_beforeTheNextPassageShows() {
    QueryPassage first = desk.judging.card().orElseThrow().pair();
    List<Boolean> durable = new ArrayList<>();
    Subscription watching =
        desk.judging
            .shownProperty()
            .subscribe((before, now) -> durable.add(desk.saved("ana").containsKey(first)));

    desk.judging.grade(3);
    watching.unsubscribe();

    assertThat(durable).containsExactly(true);
    assertThat(desk.judgment("ana", first).opinion()).isEqualTo(Opinion.graded(3));
    assertThat(desk.judging.card().orElseThrow().pair()).isNotEqualTo(first);
  }

  @Test
  void evidenceTellsWhatWasInFrontOfTheJudge() {
    Card card = desk.judging.card().orElseThrow();
    desk.clock.advance(Duration.ofSeconds(9));

    desk.judging.grade(2);

    assertThat(desk.judgment("ana", card.pair()).evidence())
        .isEqualTo(
            Evidence.of(
                    card.query().orElseThrow(),
                    card.passage().orElseThrow(),
                    card.sourceFingerprint())
                .underGuideline("2")
                .onList("dev, depth 3")
                .shownBy("plain", card.item().from().getFirst().rank())
                .after(9000));
  }

  @Test
  void wholeListIsJudged_thenFinished() {
    for (int i = 0; i < 5; i++) {
      desk.judging.grade(i % 4);
    }

    assertThat(desk.judging.shownProperty().get()).isEqualTo(new Shown.Finished());
    assertThat(desk.judging.standingProperty().get().progress())
        .isEqualTo(new PoolProgress(5, 5, 0));
    assertThat(desk.saved("ana")).hasSize(5);
  }

  @Test
  void backReturnsToWhatWasSeen_andGradesAnew() {
    String first = desk.passage();
    desk.judging.grade(1);
    desk.judging.back();

    assertThat(desk.passage()).isEqualTo(first);
    assertThat(desk.judging.opinion()).isEqualTo(Opinion.graded(1));

    desk.judging.grade(0);
    assertThat(desk.judging.standingProperty().get().progress())
        .isEqualTo(new PoolProgress(5, 1, 0));
  }

  @Test
  void laterComesBack_atTheEndOfTheList() {
    String putOff = desk.passage();
    desk.judging.later();
    for (int i = 0; i < 4; i++) {
      assertThat(desk.passage()).isNotEqualTo(putOff);
      desk.judging.grade(0);
    }

    assertThat(desk.passage()).isEqualTo(putOff);
    assertThat(desk.judging.opinion().verdict()).isEqualTo(new Verdict.Later());
    desk.judging.grade(3);
    assertThat(desk.judging.shownProperty().get()).isEqualTo(new Shown.Finished());
  }

  @Test
  void cannotJudgeKeepsTheReason_andGoesOn() {
    QueryPassage first = desk.judging.card().orElseThrow().pair();

    desk.judging.cannotJudge("cut off");

    assertThat(desk.judgment("ana", first).opinion().verdict())
        .isEqualTo(new Verdict.CannotJudge("cut off"));
    assertThat(desk.judging.card().orElseThrow().pair()).isNotEqualTo(first);
  }

  @Test
  void noteAndSpansStay_andGoWithTheGrade_alsoBehindAnEmoji() {
    while (!desk.passage().equals("whale")) {
      desk.judging.step(1);
    }
    QueryPassage whale = desk.judging.card().orElseThrow().pair();
    AnswerSpan answer = AnswerSpan.find(SeaWorkspace.WHALE, "They sing").orElseThrow();

    desk.judging.note("breathes, and sings");
    desk.judging.mark(List.of(answer));
    assertThat(desk.passage()).isEqualTo("whale");
    desk.judging.grade(3);

    assertThat(answer.start()).isEqualTo(23);
    assertThat(desk.judgment("ana", whale).opinion())
        .isEqualTo(new Opinion(new Verdict.Graded(3), "breathes, and sings", List.of(answer)));
  }

  @Test
  void judgingGoesOn_whereItStopped() {
    desk.judging.grade(1);
    desk.judging.grade(2);
    String next = desk.passage();
    desk.close();

    desk = JudgeDesk.of("ana", home, folder);
    desk.model.shown();

    assertThat(desk.passage()).isEqualTo(next);
    assertThat(desk.judging.standingProperty().get().progress())
        .isEqualTo(new PoolProgress(5, 2, 0));
  }

  @Test
  void undoAndRedoReachAcrossPassagesAndSessions_andLeadThere() {
    QueryPassage first = desk.judging.card().orElseThrow().pair();
    desk.judging.grade(1);
    QueryPassage second = desk.judging.card().orElseThrow().pair();
    desk.judging.grade(2);
    desk.close();
    desk = JudgeDesk.of("ana", home, folder);
    desk.model.shown();

    desk.judging.undo();
    assertThat(desk.judging.card().orElseThrow().pair()).isEqualTo(second);
    assertThat(desk.judging.judgmentProperty().get()).isEmpty();
    desk.judging.undo();
    assertThat(desk.judging.card().orElseThrow().pair()).isEqualTo(first);
    assertThat(desk.saved("ana")).isEmpty();

    desk.judging.redo();
    assertThat(desk.judging.card().orElseThrow().pair()).isEqualTo(first);
    assertThat(desk.judging.opinion()).isEqualTo(Opinion.graded(1));
    desk.judging.redo();
    assertThat(desk.judging.card().orElseThrow().pair()).isEqualTo(second);
    assertThat(desk.saved("ana").values())
        .extracting(Judgment::opinion)
        .containsExactlyInAnyOrder(Opinion.graded(1), Opinion.graded(2));
  }

  @Test
  void undoOfWhatStandsOnAnotherList_isTold() {
    while (desk.judging.card().orElseThrow().item().from().getFirst().rank() < 3) {
      desk.judging.step(1);
    }
    String third = desk.passage();
    desk.judging.grade(1);
    desk.lists.choiceProperty().set(new PoolChoice("dev", List.of("plain"), 1));
    desk.model.makeList();

    desk.judging.undo();

    assertThat(desk.saved("ana")).isEmpty();
    assertThat(desk.told).containsExactly("Changed on another list: query q1, passage " + third);
  }

  @Test
  void failedSaveKeepsThePassage_saysWhy_andSavesWhenTriedAgain() throws SQLException {
    QueryPassage first = desk.judging.card().orElseThrow().pair();
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("judgments.sqlite"));
        Statement locking = other.createStatement()) {
      locking.execute("BEGIN EXCLUSIVE");
      desk.judging.grade(3);
    }

    assertThat(desk.judging.card().orElseThrow().pair()).isEqualTo(first);
    assertThat(desk.judging.failureProperty().get()).isPresent();
    assertThat(desk.saved("ana")).isEmpty();

    desk.judging.tryAgain();

    assertThat(desk.judging.failureProperty().get()).isEmpty();
    assertThat(desk.judgment("ana", first).opinion()).isEqualTo(Opinion.graded(3));
    assertThat(desk.judging.card().orElseThrow().pair()).isNotEqualTo(first);
  }

  @Test
  void judgmentOfOtherWords_isShownAsStale() {
    while (!desk.passage().equals("shark")) {
      desk.judging.step(1);
    }
    desk.judging.grade(2);
    SeaWorkspace.rewrite(folder, "shark", "Sharks breathe with gills, rays as well.");
    desk.session.reload();
    while (!desk.passage().equals("shark")) {
      desk.judging.step(-1);
    }

    assertThat(desk.judging.opinion()).isEqualTo(Opinion.graded(2));
    assertThat(desk.judging.stale()).isTrue();

    desk.judging.grade(1);
    desk.judging.back();
    assertThat(desk.judging.stale()).isFalse();
  }

  @Test
  void passageThatIsGone_cannotBeGraded_butCanBeLeft() {
    SeaWorkspace.remove(folder, "shark");
    desk.session.reload();
    desk.model.goTo(
        Optional.empty(), Optional.of(new io.rankscope.engine.domain.PassageId("shark")));
    QueryPassage shark = desk.judging.card().orElseThrow().pair();

    desk.judging.grade(3);
    assertThat(desk.saved("ana")).isEmpty();
    assertThat(desk.judging.card().orElseThrow().pair()).isEqualTo(shark);

    desk.judging.cannotJudge("gone");
    assertThat(desk.judgment("ana", shark).opinion().verdict())
        .isEqualTo(new Verdict.CannotJudge("gone"));
  }

  @Test
  void firstGradeAsksWhoJudges_thenIsWritten() {
    desk.close();
    Path otherHome = home.resolve("other");
    desk = JudgeDesk.empty(otherHome, folder);
    desk.model.open("dev, depth 3");
    QueryPassage first = desk.judging.card().orElseThrow().pair();
    desk.dialogs.willAnswer("ben");

    desk.judging.grade(2);

    assertThat(desk.judgment("ben", first).opinion()).isEqualTo(Opinion.graded(2));
    assertThat(desk.judging.card().orElseThrow().pair()).isNotEqualTo(first);
  }

  @Test
  void firstGradeIsNotWritten_whenNobodySaysWhoJudges() {
    desk.close();
    desk = JudgeDesk.empty(home.resolve("other"), folder);
    desk.model.open("dev, depth 3");
    QueryPassage first = desk.judging.card().orElseThrow().pair();
    desk.dialogs.willGiveUp();

    desk.judging.grade(2);

    assertThat(desk.judging.card().orElseThrow().pair()).isEqualTo(first);
    desk.dialogs.willAnswer("ben");
    desk.judging.grade(1);
    assertThat(desk.judgment("ben", first).opinion()).isEqualTo(Opinion.graded(1));
  }

  @Test
  void eachJudgeHasAWayOfTheirOwn() {
    QueryPassage first = desk.judging.card().orElseThrow().pair();
    desk.judging.grade(3);

    desk.model.judgeAs("ben");

    assertThat(desk.judging.card().orElseThrow().pair()).isEqualTo(first);
    assertThat(desk.judging.judgmentProperty().get()).isEmpty();
    assertThat(desk.judging.standingProperty().get().progress())
        .isEqualTo(new PoolProgress(5, 0, 0));
  }

  @Test
  void idleTimeIsLeftOut_andVisitsWithoutAJudgmentCount() {
    QueryPassage first = desk.judging.card().orElseThrow().pair();
    desk.clock.advance(Duration.ofSeconds(4));
    desk.judging.step(1);
    desk.clock.advance(Duration.ofSeconds(30));
    desk.judging.step(-1);
    desk.clock.advance(Duration.ofMinutes(20));
    desk.judging.touch();
    desk.clock.advance(Duration.ofSeconds(5));

    desk.judging.grade(1);

    assertThat(desk.judgment("ana", first).evidence().activeMillis()).isEqualTo(9000);
    assertThat(desk.judging.standingProperty().get().activeToday())
        .isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void gradeGivenOnAnotherScreen_showsHere() {
    Card card = desk.judging.card().orElseThrow();
    desk.grading.grade(card.subject("", Optional.empty(), 0), 2, outcome -> {});

    assertThat(desk.judging.opinion()).isEqualTo(Opinion.graded(2));
    assertThat(desk.judging.standingProperty().get().progress().done()).isEqualTo(1);
  }
}
