package io.rankscope.app.support.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.app.headless.Gallery;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.app.support.theme.Theme;
import io.rankscope.engine.domain.GradeScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SmallControlsTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();

  @Test
  void gradeChipsHearAClick_andFillWhatTheyAreTold() {
    List<Integer> given = new ArrayList<>();
    GradeChips chips = show(() -> new GradeChips(GradeScale.DEFAULT, given::add));

    robot.click(chips.getChildren().get(2));
    assertThat(given).containsExactly(2);
    assertThat(filled(chips)).isEmpty();

    robot.run(() -> chips.show(OptionalInt.of(2)));
    robot.click(chips.getChildren().get(2));
    assertThat(given).containsExactly(2, 2);
    assertThat(filled(chips)).containsExactly("2");
    robot.run(() -> chips.show(OptionalInt.empty()));
    assertThat(filled(chips)).isEmpty();
  }

  @Test
  void gradeChipsSpeakTheLabels_ofAnyScale() {
    GradeScale scale = new GradeScale(Map.of(-1, "Spam", 0, "Bad", 5, "Good"), 5);
    GradeChips chips = show(() -> new GradeChips(scale, grade -> {}));

    assertThat(chips.getChildren().stream().map(Node::getAccessibleText))
        .containsExactly("Grade -1, Spam", "Grade 0, Bad", "Grade 5, Good");
    assertThat(chips.getChildren().getFirst().getStyleClass()).contains(Styles.GRADE_0);
    assertThat(chips.getChildren().getLast().getStyleClass()).contains(Styles.GRADE_3);
  }

  @Test
  void stackedBarGivesEachPartItsShare_ofTheLongestBar() {
    StackedBar bar = show(StackedBar::new);
    robot.run(
        () -> {
          bar.setPrefWidth(200);
          bar.setMaxWidth(200);
          bar.show(
              List.of(
                  new StackedBar.Part("title: telephone", 6, 1),
                  new StackedBar.Part("text: telephone", 3, 0),
                  new StackedBar.Part("penalty", -1, 2)),
              12);
          bar.getScene().getRoot().layout();
        });

    List<Double> ends =
        bar.getChildrenUnmodifiable().stream()
            .map(part -> part.getBoundsInParent().getMaxX())
            .toList();
    assertThat(ends.get(0)).isCloseTo(100, within(2.0));
    assertThat(ends.get(1)).isCloseTo(150, within(2.0));
    assertThat(((Region) bar.getChildrenUnmodifiable().get(2)).getWidth()).isZero();
    assertThat(bar.getChildrenUnmodifiable().getFirst().getStyleClass())
        .containsExactly(Styles.CONTRIBUTION_2);
    assertThat(bar.getAccessibleText())
        .isEqualTo("title: telephone: 6.000\ntext: telephone: 3.000\npenalty: -1.000");
  }

  @Test
  void scoreLabelShowsFourDigits_andTheRestOnTheMouse() {
    ScoreLabel label = show(() -> new ScoreLabel(12.814923f));

    assertThat(label.getText()).isEqualTo("12.81");
    assertThat(label.getTooltip().getText()).isEqualTo("12.814923");
  }

  @Test
  void emptyStateDoesWhatItsButtonSays() {
    List<String> done = new ArrayList<>();
    Button open = robot.onFx(() -> new Button("Open"));
    open.setOnAction(event -> done.add("open"));
    show(() -> new EmptyState(Icons.SEARCH, "Nothing yet", "Ask something.", open));

    robot.click(open);

    assertThat(done).containsExactly("open");
  }

  @ParameterizedTest
  @EnumSource(Badge.Kind.class)
  void badgesOfEveryKindAreStyled(Badge.Kind kind) {
    Badge badge = show(() -> new Badge("hole", kind));

    assertThat(badge.getStyleClass()).contains(Styles.BADGE);
    assertThat(badge.getText()).isEqualTo("hole");
  }

  @Test
  void keyCapShowsKeysApart() {
    assertThat(show(() -> new KeyCap("Ctrl+Shift+F")).getText()).isEqualTo("Ctrl Shift F");
  }

  @Test
  void markdownShowsItsWords_andInterpretsNothingElse() {
    MarkdownText text = show(MarkdownText::new);
    robot.run(
        () ->
            text.show(
                "# Guide\n\n**3 Perfect.** Answers *all* of it.\n\n- one\n- [two](http://x.y)\n\n"
                    + "1. `code`\n\n<b>html</b>"));

    List<String> words =
        text.lookupAll(".text").stream()
            .filter(Text.class::isInstance)
            .map(node -> ((Text) node).getText())
            .toList();
    assertThat(words)
        .containsExactly(
            "Guide",
            "3 Perfect.",
            " Answers ",
            "all",
            " of it.",
            "•  ",
            "one",
            "•  ",
            "two",
            "1.  ",
            "code",
            "<b>",
            "html",
            "</b>");
  }

  @Test
  void tableCopiesTheSelectedRows_underTheColumnNames() {
    TableView<List<String>> table = show(SmallControlsTest::table);
    robot.run(
        () -> {
          TableCopy.install(table);
          table.getSelectionModel().selectIndices(2, 0);
          table.requestFocus();
        });

    robot.press(KeyCode.CONTROL, KeyCode.C);

    assertThat(robot.onFx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("term\tvalue\nidf\t4.771\na b\t1.0");
  }

  @Test
  void tableCopiesEverything_whenNothingIsSelected() {
    TableView<List<String>> table = show(SmallControlsTest::table);

    assertThat(robot.onFx(() -> TableCopy.selected(table)))
        .isEqualTo("term\tvalue\nidf\t4.771\ntf\t0.6897\na b\t1.0");
  }

  private static TableView<List<String>> table() {
    TableView<List<String>> table = new TableView<>();
    table.getColumns().setAll(List.of(column("term", 0), column("value", 1)));
    table
        .getItems()
        .setAll(List.of(List.of("idf", "4.771"), List.of("tf", "0.6897"), List.of("a\tb", "1.0")));
    return table;
  }

  private static TableColumn<List<String>, String> column(String name, int index) {
    TableColumn<List<String>, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().get(index)));
    return column;
  }

  private static List<String> filled(GradeChips chips) {
    return chips.getChildren().stream()
        .map(ToggleButton.class::cast)
        .filter(ToggleButton::isSelected)
        .map(ToggleButton::getText)
        .toList();
  }

  private <N extends Node> N show(Supplier<N> made) {
    List<N> shown = new ArrayList<>();
    robot.show(
        () -> {
          N node = made.get();
          shown.add(node);
          return Gallery.scene(new VBox(node), Theme.LIGHT);
        });
    return shown.getFirst();
  }
}
