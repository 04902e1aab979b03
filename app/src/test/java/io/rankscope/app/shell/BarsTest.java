package io.rankscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.support.theme.Styles;
import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.task.TaskListener;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.TaskProgressView;
import org.junit.jupiter.api.Test;

/** What the bars above and below the screens tell. */
final class BarsTest extends InShellWindow {
  @Test
  void shardBadgeSaysHowManyAreOpen_andWhyOthersAreNot() {
    robot.run(
        () ->
            window
                .frame
                .shardsProperty()
                .set(
                    List.of(
                        new ShardOutcome("shards/0", ShardStatus.OPEN, 120, Optional.empty()),
                        new ShardOutcome(
                            "shards/1", ShardStatus.CORRUPT, 0, Optional.of("It ends early.")))));
    Button badge = robot.node("shards", Button.class);
    assertThat(badge.getText()).isEqualTo("1 of 2 shards");
    assertThat(badge.getGraphic().getStyleClass()).contains(Styles.WARNING);

    robot.click(badge);

    PopOver popOver =
        (PopOver)
            robot.onFx(() -> Window.getWindows().filtered(PopOver.class::isInstance).getFirst());
    List<String> words =
        robot.onFx(
            () ->
                popOver.getContentNode().lookupAll(".label").stream()
                    .map(label -> ((Label) label).getText())
                    .toList());
    assertThat(words)
        .containsExactly(
            "shards/0", "open", "120 passages", "shards/1", "corrupt", "It ends early.");
    robot.run(() -> popOver.hide(javafx.util.Duration.ZERO));
  }

  @Test
  void sourceAndStatisticsAreChosenInTheTopBar() {
    robot.run(
        () -> {
          window.frame.sources().setAll("birds", "bees");
          window.frame.sourceProperty().set(Optional.of("birds"));
        });
    MenuButton source = robot.node("frame.source", MenuButton.class);
    assertThat(source.getText()).isEqualTo("source  birds");

    robot.run(() -> source.getItems().get(1).fire());
    MenuButton statistics = robot.node("frame.statistics", MenuButton.class);
    robot.run(() -> statistics.getItems().get(1).fire());

    assertThat(window.frame.sourceProperty().get()).contains("bees");
    assertThat(window.frame.statisticsProperty().get()).isEqualTo(Statistics.PER_SHARD);
  }

  @Test
  void savedMarkSaysWhenOrWhyNot() {
    Label mark = robot.node("saved-mark", Label.class);
    robot.run(() -> window.frame.savedProperty().set(new SavedMark.Saved(LocalTime.of(10, 42, 7))));
    assertThat(mark.getText()).isEqualTo("✓ saved 10:42:07");

    robot.run(() -> window.frame.savedProperty().set(new SavedMark.NotSaved("the disk is full")));

    assertThat(mark.getText()).isEqualTo("not saved: the disk is full");
    assertThat(mark.getStyleClass()).contains(Styles.NOT_SAVED).doesNotContain(Styles.SAVED);
  }

  @Test
  void runningTasksAreListedWithCancel() {
    robot.run(() -> startEndless("Checking shards"));
    Button running = robot.node("running-tasks", Button.class);
    assertThat(running.getText()).isEqualTo("Checking shards");
    assertThat(running.isVisible()).isTrue();

    robot.click(running);
    TaskProgressView<?> view =
        (TaskProgressView<?>)
            robot.onFx(
                () ->
                    ((PopOver) Window.getWindows().filtered(PopOver.class::isInstance).getFirst())
                        .getContentNode());
    Node cancel = robot.onFx(() -> view.lookup(".task-cancel-button"));
    robot.run(() -> ((Button) cancel).fire());
    robot.until(() -> window.tasks.idle().get());

    assertThat(window.heard).contains("cancelled");
    assertThat(running.isVisible()).isFalse();
  }

  private void startEndless(String name) {
    window.tasks.start(
        name,
        (progress, stop) -> {
          while (true) {
            stop.throwIfRequested();
            Thread.onSpinWait();
          }
        },
        new TaskListener<Object>() {
          @Override
          public void succeeded(Object result) {
            window.heard.add("succeeded");
          }

          @Override
          public void failed(Throwable failure) {
            window.heard.add("failed");
          }

          @Override
          public void cancelled() {
            window.heard.add("cancelled");
          }
        });
  }
}
