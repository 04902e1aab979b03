package io.rankscope.app.support.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.Pointer;
import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class FactTableTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();

  private record Shard(String name, Optional<Long> bytes) {}

  private static FactTable<Shard> table() {
    FactTable<Shard> table =
        new FactTable<Shard>("shards", "Shards", "None")
            .marked(
                "name",
                "shard",
                120,
                Shard::name,
                shard ->
                    shard.bytes().isEmpty() ? Optional.of(Styles.WARNING_TEXT) : Optional.empty())
            .counts("bytes", "bytes", 120, Shard::bytes);
    table
        .getItems()
        .setAll(
            new Shard("nine", Optional.of(9L)),
            new Shard("gone", Optional.empty()),
            new Shard("many", Optional.of(12_000L)));
    return table;
  }

  @Test
  void sortsNumbersAsNumbers_andCopiesThemWithoutGrouping() {
    FactTable<Shard> table = robot.onFx(FactTableTest::table);

    robot.run(
        () -> {
          TableColumn<Shard, ?> bytes = table.column("bytes");
          bytes.setSortType(TableColumn.SortType.DESCENDING);
          table.getSortOrder().setAll(List.of(bytes));
        });

    assertThat(robot.onFx(() -> TableCopy.selected(table)))
        .isEqualTo("shard\tbytes\nmany\t12000\nnine\t9\ngone\t");
  }

  @Test
  void leavesOutWhatMattersLess_whereThereIsNoRoom_andCopiesItAllTheSame() {
    FactTable<Shard> table = robot.onFx(() -> table().yielding("bytes"));
    robot.showNode(() -> new StackPane(table));
    assertThat(table.column("bytes").isVisible()).isTrue();

    robot.run(() -> table.setMaxWidth(200));

    assertThat(table.column("name").isVisible()).isTrue();
    assertThat(table.column("bytes").isVisible()).isFalse();
    assertThat(robot.onFx(() -> TableCopy.selected(table))).startsWith("shard\tbytes\nnine\t9\n");
    robot.run(() -> table.setMaxWidth(600));
    assertThat(table.column("bytes").isVisible()).isTrue();
  }

  @Test
  void leavesOutWhatHasNothingToSay_alsoOfCopies() {
    FactTable<Shard> table = robot.onFx(() -> table().yielding("bytes"));
    robot.showNode(() -> new StackPane(table));

    robot.run(() -> table.silence(Set.of("bytes")));
    assertThat(robot.onFx(() -> TableCopy.selected(table))).startsWith("shard\nnine\n");

    robot.run(() -> table.silence(Set.of()));
    assertThat(table.column("bytes").isVisible()).isTrue();
  }

  @Test
  void marksTheRowsThatStandOut_alsoWhenACellIsUsedForAnother() {
    FactTable<Shard> table = robot.onFx(FactTableTest::table);
    robot.showNode(() -> new StackPane(table));
    assertThat(marked(table)).containsExactly("gone");

    robot.run(() -> table.getItems().sort(java.util.Comparator.comparing(Shard::name)));
    robot.run(() -> table.getItems().set(0, new Shard("back", Optional.of(1L))));

    assertThat(marked(table)).isEmpty();
  }

  @Test
  void showsFourDigitsOfAValue_andCopiesItWhole() {
    FactTable<Double> table =
        robot.onFx(
            () ->
                new FactTable<Double>("factors", "Factors", "None")
                    .values("value", "value", 80, value -> Optional.of(value).filter(v -> v > 0)));
    robot.showNode(() -> new StackPane(table));
    robot.run(() -> table.showAll(List.of(0.123456, -1.0)));

    assertThat(robot.onFx(() -> TableCopy.selected(table))).isEqualTo("value\n0.123456\n");
    assertThat(
            robot.onFx(
                () ->
                    table.lookupAll(".table-cell." + Styles.NUMBER).stream()
                        .map(cell -> ((TableCell<?, ?>) cell).getText())
                        .filter(text -> text != null)
                        .sorted()
                        .toList()))
        .containsExactly("0.1235", "–");
  }

  @Test
  void remembersTheWidthsOfItsColumns(@TempDir Path folder) {
    try (Settings settings = TemporarySettings.in(folder)) {
      FactTable<Shard> table = robot.onFx(() -> table().remembered(new PaneMemory(settings)));
      robot.showNode(() -> new StackPane(table));
      robot.run(
          () -> {
            Pointer.fire(table, MouseEvent.MOUSE_PRESSED);
            table.column("name").setPrefWidth(222);
            Pointer.fire(table, MouseEvent.MOUSE_RELEASED);
          });

      FactTable<Shard> again = robot.onFx(() -> table().remembered(new PaneMemory(settings)));

      assertThat(again.column("name").getPrefWidth()).isEqualTo(222);
    }
  }

  private List<String> marked(FactTable<Shard> table) {
    return robot.onFx(
        () ->
            table.lookupAll(".table-cell").stream()
                .map(TableCell.class::cast)
                .filter(cell -> cell.getStyleClass().contains(Styles.WARNING_TEXT))
                .map(cell -> String.valueOf(cell.getText()))
                .toList());
  }
}
