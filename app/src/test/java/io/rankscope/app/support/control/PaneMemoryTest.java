package io.rankscope.app.support.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.app.headless.Pointer;
import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.support.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class PaneMemoryTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path folder;

  @Test
  void dividersComeBackWhereTheyWereLeft() {
    try (Settings settings = TemporarySettings.in(folder)) {
      SplitPane pane = showSplit(settings);
      robot.run(() -> pane.setDividerPositions(0.3));
    }
    try (Settings settings = TemporarySettings.in(folder)) {
      SplitPane pane = showSplit(settings);
      assertThat(robot.onFx(() -> pane.getDividerPositions()[0])).isCloseTo(0.3, within(0.01));
    }
  }

  @Test
  void columnsKeepTheirWidths() {
    try (Settings settings = TemporarySettings.in(folder)) {
      TableView<String> table = showTable(settings, "term");
      robot.run(
          () -> {
            Pointer.fire(table, MouseEvent.MOUSE_PRESSED);
            table.getColumns().getFirst().setPrefWidth(333);
            Pointer.fire(table, MouseEvent.MOUSE_RELEASED);
          });
    }
    try (Settings settings = TemporarySettings.in(folder)) {
      TableView<String> table = showTable(settings, "term");
      assertThat(robot.onFx(() -> table.getColumns().getFirst().getWidth()))
          .isCloseTo(333, within(1.0));
    }
  }

  @Test
  void columnsForgetWidthsThatNobodyGaveThem() {
    try (Settings settings = TemporarySettings.in(folder)) {
      TableView<String> table = showTable(settings, "term");
      robot.run(() -> table.getColumns().getFirst().setPrefWidth(333));
    }
    try (Settings settings = TemporarySettings.in(folder)) {
      TableView<String> table = showTable(settings, "term");
      assertThat(robot.onFx(() -> table.getColumns().getFirst().getWidth()))
          .isCloseTo(new TableColumn<>().getPrefWidth(), within(1.0));
    }
  }

  @Test
  void refusesAColumnWithoutAnId() {
    try (Settings settings = TemporarySettings.in(folder)) {
      TableView<String> table = new TableView<>();
      table.getColumns().add(new TableColumn<>("nameless"));
      assertThatThrownBy(() -> new PaneMemory(settings).columns("terms", table))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theWindowComesBackWhereItWas_ifThatIsOnAScreen() {
    assertThat(boundsAfterReopening(100, 50)).containsExactly(100, 50, 700, 500);
  }

  @Test
  void theWindowIsNotSought_whereNoScreenIs() {
    List<Integer> bounds = boundsAfterReopening(50_000, 50);
    assertThat(bounds.getFirst()).isLessThan(2_000);
  }

  @Test
  void theWindowComesBackAtItsLeastSize_whenItWasSmaller() {
    boundsAfterReopening(100, 50);
    try (Settings settings = TemporarySettings.in(folder)) {
      Stage stage =
          robot.onFx(
              () -> {
                Stage made = new Stage();
                made.setMinWidth(800);
                made.setMinHeight(600);
                new PaneMemory(settings).window(made);
                return made;
              });

      assertThat(List.of(stage.getWidth(), stage.getHeight())).containsExactly(800.0, 600.0);
    }
  }

  private List<Integer> boundsAfterReopening(double x, double y) {
    try (Settings settings = TemporarySettings.in(folder)) {
      robot.run(
          () -> {
            Stage stage = stage(settings);
            stage.show();
            stage.setX(x);
            stage.setY(y);
            stage.setWidth(700);
            stage.setHeight(500);
          });
      robot.run(() -> closeStages());
    }
    try (Settings settings = TemporarySettings.in(folder)) {
      return robot.onFx(
          () -> {
            Stage stage = stage(settings);
            stage.show();
            List<Integer> bounds =
                List.of(
                    (int) stage.getX(),
                    (int) stage.getY(),
                    (int) stage.getWidth(),
                    (int) stage.getHeight());
            stage.hide();
            return bounds;
          });
    }
  }

  private final List<Stage> stages = new ArrayList<>();

  private Stage stage(Settings settings) {
    Stage stage = new Stage();
    stage.setScene(new Scene(new Group(), 300, 200));
    new PaneMemory(settings).window(stage);
    stages.add(stage);
    return stage;
  }

  private void closeStages() {
    stages.forEach(Stage::hide);
    stages.clear();
  }

  private SplitPane showSplit(Settings settings) {
    List<SplitPane> shown = new ArrayList<>();
    robot.showNode(
        () -> {
          SplitPane pane = new SplitPane(new Pane(), new Pane());
          new PaneMemory(settings).dividers("search", pane);
          shown.add(pane);
          return pane;
        });
    return shown.getFirst();
  }

  private TableView<String> showTable(Settings settings, String id) {
    List<TableView<String>> shown = new ArrayList<>();
    robot.showNode(
        () -> {
          TableView<String> table = new TableView<>();
          TableColumn<String, String> column = new TableColumn<>("Term");
          column.setId(id);
          table.getColumns().add(column);
          new PaneMemory(settings).columns("terms", table);
          shown.add(table);
          return table;
        });
    return shown.getFirst();
  }
}
