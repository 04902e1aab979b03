package io.rankscope.app.feature.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.judging.Pool;
import io.rankscope.engine.judging.PoolItem;
import io.rankscope.engine.judging.PoolProgress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListsTest {
  @TempDir private Path home;
  @TempDir private Path folder;
  private JudgeDesk desk;

  @BeforeEach
  void open() {
    desk = JudgeDesk.of("ana", home, SeaWorkspace.in(folder));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void listHoldsTheFirstPassagesOfEachPipeline_queryAfterQuery() {
    desk.lists.choiceProperty().set(new PoolChoice("dev", List.of("plain", "titles"), 2));
    desk.model.makeList();

    Pool pool = desk.judging.list().orElseThrow().pool();

    assertThat(pool.runs()).containsExactly("plain", "titles");
    assertThat(pool.items()).extracting(PoolItem::queryId).isSorted().contains("q1", "q2");
    assertThat(pool.items())
        .allSatisfy(item -> assertThat(item.from()).allMatch(from -> from.rank() <= 2));
  }

  @Test
  void listComesBack_inTheSameOrder_withTheJudgesProgress() {
    desk.withList();
    List<PoolItem> order = desk.judging.list().orElseThrow().pool().items();
    desk.judging.grade(1);
    desk.judging.later();
    desk.model.leave();

    assertThat(desk.lists.rows())
        .containsExactly(
            new ListRow("dev, depth 3", "dev", List.of("plain"), 3, 2, new PoolProgress(5, 1, 1)));

    desk.close();
    desk = JudgeDesk.of("ana", home, folder);
    desk.model.open("dev, depth 3");
    assertThat(desk.judging.list().orElseThrow().pool().items()).isEqualTo(order);
  }

  @Test
  void choiceIsRemembered_andTheNextNameIsFree() {
    desk.withList();
    desk.close();

    desk = JudgeDesk.of("ana", home, folder);
    desk.lists.refresh();

    assertThat(desk.lists.choiceProperty().get())
        .isEqualTo(new PoolChoice("dev", List.of("plain"), 3));
    assertThat(desk.lists.nameProperty().get()).isEqualTo("dev, depth 3 (2)");
  }

  @Test
  void nameThatIsTaken_isRefusedInPlace() {
    desk.withList();
    desk.model.leave();
    desk.lists.nameProperty().set("dev, depth 3");

    desk.model.makeList();

    assertThat(desk.lists.failureProperty().get()).isPresent();
    assertThat(desk.model.stageProperty().get()).isEqualTo(JudgeViewModel.Stage.LISTS);
    assertThat(desk.lists.rows()).hasSize(1);
  }

  @Test
  void listThatWasLeft_isNotTakenUpByItself() {
    desk.withList();
    desk.model.leave();
    desk.close();

    desk = JudgeDesk.of("ana", home, folder);
    desk.model.shown();

    assertThat(desk.model.stageProperty().get()).isEqualTo(JudgeViewModel.Stage.LISTS);
  }

  @Test
  void leadingToAQuery_opensTheNewestListThere() {
    desk.withList();
    desk.model.leave();

    desk.model.goTo(java.util.Optional.of("why is the sea salty"), java.util.Optional.empty());

    assertThat(desk.judging.card().orElseThrow().item().queryId()).isEqualTo("q2");
  }
}
