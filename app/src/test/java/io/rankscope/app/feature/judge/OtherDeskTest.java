package io.rankscope.app.feature.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.judging.Opinion;
import io.rankscope.engine.judging.PoolProgress;
import io.rankscope.engine.judging.QueryPassage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One judge in two windows on the same list. */
final class OtherDeskTest {
  private static final String LIST = "dev, depth 3";

  @TempDir private Path home;
  @TempDir private Path otherHome;
  @TempDir private Path folder;
  private JudgeDesk desk;
  private JudgeDesk other;

  @BeforeEach
  void open() {
    desk = JudgeDesk.of("ana", home, SeaWorkspace.in(folder)).withList();
    other = JudgeDesk.of("ana", otherHome, folder);
    other.model.open(LIST);
  }

  @AfterEach
  void close() {
    desk.close();
    other.close();
  }

  @Test
  void passageInFrontStays_withTheGradeItGotInTheOtherWindow() {
    String passage = desk.passage();
    other.clock.advance(Duration.ofSeconds(8));
    other.judging.grade(2);

    desk.lookAtOthers();

    assertThat(desk.passage()).isEqualTo(passage);
    assertThat(desk.judging.opinion()).isEqualTo(Opinion.graded(2));
    Standing standing = desk.judging.standingProperty().get();
    assertThat(standing.progress()).isEqualTo(new PoolProgress(5, 1, 0));
    assertThat(standing.judged()).isEqualTo(1);
    assertThat(standing.activeToday()).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void whatWasJudgedInTheOtherWindowIsNotAskedAgain() {
    desk.judging.grade(1);
    other.lookAtOthers();
    other.judging.goOn();
    QueryPassage second = desk.judging.card().orElseThrow().pair();
    desk.judging.step(1);
    String third = desk.passage();
    assertThat(other.judging.card().orElseThrow().pair()).isEqualTo(second);
    other.judging.grade(0);
    desk.judging.step(-2);

    desk.lookAtOthers();
    desk.judging.goOn();

    assertThat(desk.passage()).isEqualTo(third);
  }

  @Test
  void workCountsOnce_whenTheListWasOpenedAfterwards() {
    other.clock.advance(Duration.ofSeconds(8));
    other.judging.grade(2);
    desk.model.leave();
    desk.model.open(LIST);

    desk.lookAtOthers();

    Standing standing = desk.judging.standingProperty().get();
    assertThat(standing.judged()).isEqualTo(1);
    assertThat(standing.activeToday()).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void sameGradeOfBothWindowsCountsOnce() {
    other.judging.grade(2);
    desk.judging.grade(2);
    assertThat(desk.judging.standingProperty().get().judged()).isEqualTo(1);

    desk.lookAtOthers();

    assertThat(desk.judging.standingProperty().get().judged()).isEqualTo(1);
  }

  @Test
  void anotherJudgesWorkLeavesTheListAsItIs() {
    other.model.judgeAs("ben");
    other.judging.grade(2);

    desk.lookAtOthers();

    assertThat(desk.judging.judgmentProperty().get()).isEmpty();
    assertThat(desk.judging.standingProperty().get().progress())
        .isEqualTo(new PoolProgress(5, 0, 0));
  }

  @Test
  void finishedListGoesOn_whenTheOtherWindowTakesSomethingBack() {
    for (int i = 0; i < 5; i++) {
      other.judging.grade(1);
    }
    desk.lookAtOthers();
    desk.judging.goOn();
    assertThat(desk.judging.shownProperty().get()).isEqualTo(new Shown.Finished());

    other.judging.undo();
    desk.lookAtOthers();

    assertThat(desk.passage()).isEqualTo(other.passage());
    assertThat(desk.judging.judgmentProperty().get()).isEmpty();
  }

  @Test
  void undoSaysThatTheOtherWindowsGradeStands() {
    QueryPassage first = desk.judging.card().orElseThrow().pair();
    desk.judging.grade(1);
    other.judging.grade(3);

    desk.judging.undo();

    assertThat(desk.judging.card().orElseThrow().pair()).isEqualTo(first);
    assertThat(desk.judging.opinion()).isEqualTo(Opinion.graded(3));
    assertThat(desk.told)
        .containsExactly(
            "Another window has judged "
                + first.passage().value()
                + " since, and that stands. Only your own judgment before it was taken back.");
    assertThat(other.judgment("ana", first).opinion()).isEqualTo(Opinion.graded(3));
  }

  @Test
  void listMadeInTheOtherWindowAppears_andTheNameBeingTypedStays() {
    desk.model.shown();
    desk.model.leave();
    desk.lists.nameProperty().set("my own");
    ListRow known = desk.lists.rows().getFirst();

    other.lists.choiceProperty().set(new PoolChoice("dev", List.of("titles"), 1));
    other.model.makeList();
    other.judging.grade(1);
    desk.lookAtOthers();

    assertThat(desk.lists.rows()).extracting(ListRow::name).containsExactly("dev, depth 1", LIST);
    assertThat(desk.lists.rows().getFirst().progress().done()).isEqualTo(1);
    assertThat(desk.lists.rows().getLast().querySet()).isEqualTo(known.querySet());
    assertThat(desk.lists.nameProperty().get()).isEqualTo("my own");
  }

  @Test
  void proposedNameMovesOn_whenTheOtherWindowTookIt() {
    desk.model.shown();
    desk.model.leave();
    desk.lists.choiceProperty().set(new PoolChoice("dev", List.of("titles"), 1));
    assertThat(desk.lists.nameProperty().get()).isEqualTo("dev, depth 1");

    other.lists.choiceProperty().set(new PoolChoice("dev", List.of("titles"), 1));
    other.model.makeList();
    desk.lookAtOthers();

    assertThat(desk.lists.nameProperty().get()).isEqualTo("dev, depth 1 (2)");
  }
}
