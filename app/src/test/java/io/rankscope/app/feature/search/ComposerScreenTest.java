package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Changes a pipeline in the window. */
final class ComposerScreenTest extends InSearchWindow {
  @Test
  void changesThePipeline_besideTheHits() {
    robot.press(KeyCode.C);
    window.settle();
    made("search-compose-legs.words.b");
    TextField b = robot.node("search-compose-legs.words.b", TextField.class);

    robot.run(() -> b.setText("7"));
    robot.until(() -> !window.text("search-compose-mistake-legs.words.b").isEmpty());
    assertThat(window.text("search-compose-mistake-legs.words.b"))
        .startsWith("'7' is not a number from 0 to 1.");

    robot.run(() -> b.setText("0"));
    robot.until(() -> window.text("search-compose-mistake-legs.words.b").isEmpty());
    window.settle();
    assertThat(robot.node("search-pipeline", MenuButton.class).getText())
        .isEqualTo("pipeline  plain (changed)");

    robot.click("search-compose-close");
    window.settle();
    assertThat(robot.node("search-inspector", TabPane.class).isVisible()).isTrue();
  }

  @Test
  void filtersAndRenamesByKeyboard_andKeepsTheFocusWhereItIs() {
    robot.press(KeyCode.C);
    window.settle();
    robot.run(
        () -> robot.node("search-compose-filter", MenuButton.class).getItems().getFirst().fire());
    assertThat(window.scene.getFocusOwner().getId()).isEqualTo("search-compose-filter.id");
    robot.type("owl, robin").press(KeyCode.ENTER);
    window.settle();
    assertThat(window.hits().getItems())
        .extracting(card -> card.id().value())
        .containsExactlyInAnyOrder("owl", "robin");

    robot.run(() -> robot.node("search-compose-lexical", Button.class).fire());
    made("search-compose-fusion.type");
    robot.run(
        () -> {
          ChoiceBox<?> type = robot.node("search-compose-fusion.type", ChoiceBox.class);
          type.requestFocus();
          type.getSelectionModel().selectLast();
        });
    assertThat(window.scene.getFocusOwner().getId()).isEqualTo("search-compose-fusion.type");
    made("search-compose-legs.words.name");
    robot.run(() -> robot.node("search-compose-legs.words.name", TextField.class).setText("all"));
    robot.run(() -> robot.node("search-compose-legs.words.name", TextField.class).requestFocus());
    robot.press(KeyCode.ENTER);
    window.settle();
    robot.until(
        () ->
            window.scene.getRoot().lookupAll(".text-field").stream()
                .anyMatch(field -> "weight all".equals(field.getAccessibleText())));
  }

  @Test
  void namesAValueThatNoPassageHas_quietlyBelowIt() {
    robot.press(KeyCode.C);
    window.settle();
    robot.run(
        () -> robot.node("search-compose-filter", MenuButton.class).getItems().getFirst().fire());
    robot.type("owl, owls").press(KeyCode.ENTER);
    window.settle();

    Label hint = robot.node("search-compose-hint-filter.id", Label.class);
    assertThat(hint.isVisible()).isTrue();
    assertThat(hint.getText()).isEqualTo("No passage has ‘owls’.");
    assertThat(robot.node("search-compose-mistake-filter.id", Label.class).isVisible()).isFalse();
    assertThat(robot.node("search-compose-filter.id", TextField.class).getText())
        .isEqualTo("owl, owls");
  }

  @Test
  void namesTheFilters_whenNothingGetsThrough() {
    robot.press(KeyCode.C);
    window.settle();
    robot.run(
        () -> robot.node("search-compose-filter", MenuButton.class).getItems().getFirst().fire());
    robot.type("nobody").press(KeyCode.ENTER);
    window.settle();

    assertThat(
            robot.onFx(
                () ->
                    window.scene.getRoot().lookupAll(".label").stream()
                        .map(label -> ((Label) label).getText())
                        .filter(Objects::nonNull)
                        .toList()))
        .anyMatch(words -> words.endsWith("lets only these through: id: nobody"));
  }

  @Test
  void showsEverySetting_belowAMistakeOfTwoLines() {
    robot.press(KeyCode.C);
    window.settle();
    made("search-compose-legs.words.b");
    robot.run(() -> robot.node("search-compose-legs.words.b", TextField.class).setText("7"));

    robot.until(() -> !window.text("search-compose-mistake-legs.words.b").isEmpty());

    Label mistake = robot.node("search-compose-mistake-legs.words.b", Label.class);
    robot.until(() -> mistake.getHeight() > 1.5 * mistake.getFont().getSize() * 1.2);
    TextField last = robot.node("search-compose-legs.words.depth", TextField.class);
    ScrollPane sheet =
        (ScrollPane) mistake.getScene().getRoot().lookup(".property-sheet .scroll-pane");
    robot.until(
        () ->
            last.localToScene(last.getBoundsInLocal()).getMaxY()
                <= sheet.localToScene(sheet.getBoundsInLocal()).getMaxY());
  }

  @Test
  void leadsToTheFirstSetting_andEscapeBackToTheHits() {
    robot.press(KeyCode.C);
    window.settle();
    assertThat(window.scene.getFocusOwner().getId()).isEqualTo("search-compose-legs.words.name");

    robot.press(KeyCode.ESCAPE);
    window.settle();

    assertThat(robot.node("search-inspector", TabPane.class).isVisible()).isTrue();
    assertThat(window.scene.getFocusOwner()).isSameAs(window.hits());
  }

  @Test
  void staysOnTheQueryThatIsAsked_whenThePipelineIsKept() {
    ListView<?> queries = robot.node("search-query-list", ListView.class);
    Object asked = queries.getSelectionModel().getSelectedIndex();
    robot.press(KeyCode.C);
    window.settle();
    robot.click("search-compose-keep");
    window.settle();

    assertThat(robot.node("search-pipeline", MenuButton.class).getText())
        .isEqualTo("pipeline  plain-2");
    assertThat(queries.getSelectionModel().getSelectedIndex()).isEqualTo(asked).isEqualTo(0);
  }

  /** Sheets make their controls as the window is laid out. */
  private void made(String id) {
    robot.until(
        () ->
            window.scene.getRoot().lookupAll("*").stream()
                .anyMatch(node -> id.equals(node.getId())));
  }
}
