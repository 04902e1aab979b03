package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.HeldTaskRunner;
import io.rankscope.engine.domain.PassageId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two windows of the same judge on one workspace, each with its own connections. */
final class OtherWindowTest {
  @TempDir private Path home;
  @TempDir private Path otherHome;
  @TempDir private Path folder;
  private final HeldTaskRunner tasks = new HeldTaskRunner();
  private SearchDesk desk;
  private SearchDesk other;

  @BeforeEach
  void open() {
    Path workspace = BirdWorkspace.in(folder);
    desk = new SearchDesk(home, tasks);
    desk.session.open(workspace);
    other = new SearchDesk(otherHome);
    other.session.open(workspace);
  }

  @AfterEach
  void close() {
    desk.close();
    other.close();
  }

  @Test
  void gradeOfTheOtherWindowShows_andTheSelectionStays() {
    List<HitCard> cards = List.copyOf(desk.hits.cards());
    desk.hits.select(new PassageId("penguin"));
    gradeElsewhere("owl", 3);
    assertThat(grade("owl")).isEmpty();

    desk.lookAtOthers();

    assertThat(grade("owl")).hasValue(3);
    assertThat(desk.selected().id()).isEqualTo(new PassageId("penguin"));
    assertThat(desk.hits.cards()).isEqualTo(cards);
  }

  @Test
  void queryIsWeighedAnew_whenTheOtherWindowJudged() {
    gradeElsewhere(desk.ids().getFirst(), 3);

    desk.lookAtOthers();

    assertThat(desk.search.queries().rows().getFirst().worthProperty().get())
        .contains(new QueryRow.Worth(OptionalDouble.of(1), desk.ids().size() - 1));
    assertThat(desk.search.queries().meanProperty().get()).isEqualTo(OptionalDouble.of(1));
  }

  @Test
  void judgmentOfAnotherJudgeFillsTheHole_andIsNotMine() {
    other.judgments.judgeAs("ben");
    gradeElsewhere("owl", 3);

    desk.lookAtOthers();

    assertThat(grade("owl")).isEmpty();
    assertThat(card("owl").judgedProperty().get().hole()).isFalse();
  }

  @Test
  void gradeGoes_whenTheOtherWindowTakesItBack() {
    gradeElsewhere("owl", 3);
    desk.lookAtOthers();
    other.grading.undo();

    desk.lookAtOthers();

    assertThat(grade("owl")).isEmpty();
    assertThat(card("owl").judgedProperty().get().hole()).isTrue();
  }

  @Test
  void ownGradeIsWrittenAfterwardsAndStands_whenItIsGivenWhileTheOtherIsRead() {
    gradeElsewhere("owl", 3);
    desk.hits.select(new PassageId("owl"));
    tasks.hold();
    desk.lookAtOthers();

    desk.grading.grade(1);
    assertThat(tasks.waiting()).containsExactly("Reading what was judged elsewhere");
    tasks.release(0);

    assertThat(grade("owl")).hasValue(1);
    other.lookAtOthers();
    assertThat(gradeElsewhere("owl")).hasValue(1);
  }

  @Test
  void undoSaysThatTheOtherWindowsGradeStands_whenThatCameAfter() {
    desk.hits.select(new PassageId("owl"));
    desk.grading.grade(2);
    gradeElsewhere("owl", 3);

    desk.grading.undo();

    assertThat(desk.notices.told())
        .containsExactly(
            "Another window has judged owl since, and that stands. Only your own judgment before"
                + " it was taken back.");
    assertThat(grade("owl")).hasValue(3);
    desk.grading.undo();
    assertThat(desk.notices.told()).last().isEqualTo("There is nothing to undo.");
    other.lookAtOthers();
    assertThat(gradeElsewhere("owl")).hasValue(3);
  }

  @Test
  void undoLeavesTheOtherWindowsWorkAlone_alsoAfterTheWorkspaceWasReadAgain() {
    desk.hits.select(new PassageId("owl"));
    desk.grading.grade(2);
    gradeElsewhere("penguin", 3);
    desk.session.reload();

    desk.grading.undo();

    assertThat(grade("owl")).isEmpty();
    assertThat(grade("penguin")).hasValue(3);
  }

  @Test
  void damagedJudgmentIsToldOnce_andTheLookGoesOn() throws SQLException {
    gradeElsewhere("owl", 3);
    damage("UPDATE judgment_event SET grade = 2");
    desk.lookAtOthers();
    desk.lookAtOthers();

    assertThat(desk.notices.told()).hasSize(1).first().asString().contains("damaged");
    assertThat(grade("owl")).isEmpty();

    damage("UPDATE judgment_event SET grade = 3");
    desk.lookAtOthers();
    assertThat(grade("owl")).hasValue(3);
  }

  private void damage(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("judgments.sqlite"));
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TRIGGER IF EXISTS judgment_event_never_changes");
      statement.execute(sql);
    }
  }

  private void gradeElsewhere(String passage, int grade) {
    other.hits.select(new PassageId(passage));
    other.grading.grade(grade);
  }

  private OptionalInt gradeElsewhere(String passage) {
    return other.hits.card(new PassageId(passage)).orElseThrow().judgedProperty().get().grade();
  }

  private HitCard card(String passage) {
    return desk.hits.card(new PassageId(passage)).orElseThrow();
  }

  private OptionalInt grade(String passage) {
    return card(passage).judgedProperty().get().grade();
  }
}
