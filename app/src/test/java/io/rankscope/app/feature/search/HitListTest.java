package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.PassageId;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Goes through hits in a window that is too low for all of them. */
final class HitListTest extends InSearchWindow {
  private static final double LOW = 520;
  private static final double NARROW = 1100;
  private static final double READABLE = 440;

  @Test
  void showsTheWholeCard_whicheverHitIsSelected() {
    robot.run(() -> robot.stage().setHeight(LOW));
    window.choosePipeline("fused");
    window.ask("hunting eagle penguin swift robin owl");
    int last = window.hits().getItems().size() - 1;
    assertThat(last).isGreaterThan(3);

    for (int i = 0; i < last; i++) {
      robot.press(KeyCode.J);
      window.settle();
      assertThatTheSelectedCardIsWhole();
    }
  }

  @Test
  void showsTheSelectedCard_whenAnotherPipelineFindsItFurtherDown() {
    robot.run(() -> robot.stage().setHeight(LOW));
    window.ask("hunting eagle penguin swift robin owl");
    robot.run(() -> window.hits().getSelectionModel().selectLast());
    window.settle();
    PassageId last = window.selected().id();

    window.choosePipeline("titles");

    assertThat(window.selected().id()).isEqualTo(last);
    assertThatTheSelectedCardIsWhole();
  }

  @Test
  void leavesRoomForPassages_whenTheWindowBecomesNarrow() {
    robot.run(() -> robot.stage().setWidth(1440));
    robot.run(() -> robot.stage().setWidth(NARROW));
    window.settle();

    assertThat(robot.onFx(() -> window.hits().getWidth())).isGreaterThanOrEqualTo(READABLE);
  }

  private void assertThatTheSelectedCardIsWhole() {
    ListView<HitCard> hits = window.hits();
    Bounds list = robot.onFx(() -> hits.localToScene(hits.getLayoutBounds()));
    Bounds card =
        robot.onFx(
            () ->
                hits.lookupAll(".list-cell").stream()
                    .filter(
                        cell ->
                            cell instanceof ListCell<?> shown
                                && shown.isVisible()
                                && window.selected().equals(shown.getItem()))
                    .map(cell -> cell.localToScene(cell.getLayoutBounds()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the selected hit is out of sight")));
    assertThat(card.getMinY()).isGreaterThanOrEqualTo(list.getMinY() - 1);
    assertThat(card.getMaxY()).isLessThanOrEqualTo(list.getMaxY() + 1);
  }
}
