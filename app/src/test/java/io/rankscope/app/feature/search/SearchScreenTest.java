package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.shell.Destination;
import io.rankscope.app.shell.SavedMark;
import io.rankscope.app.support.control.TableCopy;
import io.rankscope.app.support.settings.Settings;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Drives the screen by keyboard alone, in the window it is part of. */
final class SearchScreenTest extends InSearchWindow {
  @Test
  void showsHitsAtOnce_whenAWorkspaceOpens() {
    assertThat(robot.node("search-query", TextField.class).getText()).isEqualTo("hunting birds");
    assertThat(window.hits().getItems()).hasSizeGreaterThan(3);
    assertThat(window.text("search-count")).matches("\\d+ of \\d+ passages · [\\d.]+ ms");
    assertThat(window.text("search-agreement")).isEqualTo("✓ equals the score");
    assertThat(window.scene.getFocusOwner()).isSameAs(window.hits());
  }

  @Test
  void leadsBackToTheHits_whenAQueryFindsSomethingAfterOneThatDidNot() {
    window.ask("zzzz");
    assertThat(robot.node("search-query", TextField.class).isFocused()).isFalse();

    window.ask("cold water");

    assertThat(window.scene.getFocusOwner()).isSameAs(window.hits());
  }

  @Test
  void tellsHowManyScoresWereCached_besideTheMillisecondsOfAStage() {
    window.choosePipeline("reranked");
    window.ask("hunting birds");

    assertThat(robot.node("search-count", Label.class).getTooltip().getText())
        .containsPattern("rerank-1: [\\d.]+ ms, 4 candidates; 4 of its scores came from the cache");
  }

  @Test
  void leavesOutSentences_byAnActionOfThePalette() {
    window.choosePipeline("reranked");
    robot.press(KeyCode.M);
    window.settle();

    window.act("search.leave-out-sentence");

    ListView<?> parts = robot.node("search-model-parts", ListView.class);
    assertThat(parts.getItems()).isNotEmpty();
  }

  @Test
  void asksByThePipelineItIsLedTo_alsoWithoutAQuery() {
    window.goTo(
        new Destination(
            Optional.empty(), Optional.of("titles"), Optional.empty(), Optional.empty()));

    assertThat(robot.node("search-pipeline", MenuButton.class).getText()).contains("titles");
  }

  @Test
  void asksGradesAndTakesBack_byKeyboardAlone() {
    window.ask("eagle");
    assertThat(window.selected().hit().rank()).isEqualTo(1);

    robot.press(KeyCode.J).press(KeyCode.DIGIT3);
    window.settle();
    assertThat(window.selected().hit().rank()).isEqualTo(2);
    assertThat(window.selected().judgedProperty().get().grade()).hasValue(3);
    assertThat(window.frame.savedProperty().get()).isInstanceOf(SavedMark.Saved.class);

    robot.press(KeyCode.K).press(KeyCode.CONTROL, KeyCode.Z);
    window.settle();
    assertThat(window.selected().hit().rank()).isEqualTo(2);
    assertThat(window.selected().judgedProperty().get().grade()).isEmpty();

    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    window.settle();
    assertThat(window.selected().judgedProperty().get().grade()).hasValue(3);
  }

  @Test
  void typesWhatTheKeysWouldDo_whileTheQueryIsBeingTyped() {
    window.ask("3 eagles pin 1 x");

    assertThat(robot.node("search-query", TextField.class).getText()).isEqualTo("3 eagles pin 1 x");
    assertThat(window.hits().getItems())
        .isNotEmpty()
        .allMatch(card -> card.judgedProperty().get().mine().isEmpty())
        .noneMatch(card -> card.pinnedProperty().get());
  }

  @Test
  void tellsWhatTheModelRead_andWhatItsScoreRestsOn() {
    window.choosePipeline("reranked");
    window.ask("eagle");
    robot.press(KeyCode.M);
    window.settle();

    robot.click("search-model-sentences");
    window.settle();

    assertThat(robot.node("search-model-parts", ListView.class).getItems().size()).isPositive();
    assertThat(robot.node("search-model-text", Region.class).getAccessibleText())
        .isEqualTo(window.selected().hit().passage().text());
  }

  @Test
  void saysWhatToDo_whenThePipelineHasNoModel() {
    robot.press(KeyCode.M);
    window.settle();

    assertThat(window.text("search-model-nothing")).startsWith("This pipeline has no model.");
  }

  @Test
  void goesThroughTheTabsOfTheInspector() {
    TabPane inspector = robot.node("search-inspector", TabPane.class);

    robot.press(KeyCode.T);
    window.settle();
    assertThat(inspector.getSelectionModel().getSelectedItem().getId())
        .isEqualTo("search-tab-tokens");

    robot.press(KeyCode.R);
    assertThat(inspector.getSelectionModel().getSelectedItem().getId())
        .isEqualTo("search-tab-stages");
    assertThat(window.text("search-stages-words")).matches("words ranks it 1\\.");
    assertThat(TableCopy.selected(robot.node("search.stages", TableView.class)))
        .matches("stage\trank\tof\tscore\tms\nwords\t1\t\\d+\t[\\d.]+\t[\\d.]+");

    robot.press(KeyCode.D);
    window.settle();
    assertThat(inspector.getSelectionModel().getSelectedItem().getId())
        .isEqualTo("search-tab-document");
    assertThat(robot.node("search.stored", TableView.class).getItems().size()).isPositive();

    robot.press(KeyCode.E);
    assertThat(inspector.getSelectionModel().getSelectedItem().getId())
        .isEqualTo("search-tab-explain");
  }

  @Test
  void saysWhyThePinnedHitStandsAboveTheSelectedOne() {
    String first = window.selected().id().value();

    robot.press(KeyCode.P).press(KeyCode.J);
    window.settle();

    assertThat(window.text("search-waterfall-title"))
        .isEqualTo("Why " + first + " stands above " + window.selected().id().value());
    assertThat(robot.node("search-waterfall", ListView.class).isVisible()).isTrue();
  }

  @Test
  void saysWhyAPassageIsMissing() {
    window.ask("cold water");

    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).type("owl").press(KeyCode.ENTER);
    window.settle();
    assertThat(window.text("search-inspected")).isEqualTo("owl · not among the hits");
    assertThat(window.text("search-reason"))
        .isEqualTo("It has none of the query's words: 'cold', 'water'.");

    robot.press(KeyCode.ESCAPE);
    assertThat(window.text("search-inspected")).isEqualTo("penguin · rank 1");
    assertThat(window.scene.getFocusOwner()).isSameAs(window.hits());
  }

  @Test
  void showsTheWholePassage_withSpace() {
    robot.press(KeyCode.SPACE);
    assertThat(window.selected().wholeProperty().get()).isTrue();

    robot.press(KeyCode.SPACE);
    assertThat(window.selected().wholeProperty().get()).isFalse();
  }

  @Test
  void asksTheNextQuery_whileTheFieldHasTheFocus() {
    robot.press(KeyCode.SLASH).press(KeyCode.ALT, KeyCode.DOWN);
    window.settle();

    assertThat(robot.node("search-query", TextField.class).getText())
        .isEqualTo("which bird sings in winter");
    assertThat(
            robot.node("search-query-list", ListView.class).getSelectionModel().getSelectedIndex())
        .isEqualTo(1);
  }

  @Test
  void saysWhatIsWrongInPlace_whenTheQueryCannotBeRead() {
    robot.click("search-syntax").press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER);
    window.settle();

    window.ask("owl AND )");

    Node failed = robot.node("search-failed", Node.class);
    assertThat(failed.lookupAll(".label").stream().map(Label.class::cast).map(Label::getText))
        .anyMatch(words -> words.contains("cannot be read from ')'"));
    window.ask("owl");
    assertThat(window.hits().getItems()).hasSize(1);
  }

  @Test
  void keepsTheQueriesHidden_inTheNextSession() {
    robot.press(KeyCode.Q);

    assertThat(window.scene.lookup("#search-queries")).isNull();
    window.settings.close();
    Settings next = TemporarySettings.in(home);
    assertThat(
            next.get(
                new io.rankscope.app.support.settings.SettingKey<>(
                    "search.queries-shown",
                    new tools.jackson.core.type.TypeReference<Boolean>() {},
                    true)))
        .isFalse();
    next.close();
  }

  @Test
  void findsQueriesAndPassages_inThePalette() {
    robot.press(KeyCode.CONTROL, KeyCode.K).type("sings in winter").press(KeyCode.ENTER);
    window.settle();
    assertThat(robot.node("search-query", TextField.class).getText())
        .isEqualTo("which bird sings in winter");

    window.ask("eagle");
    robot.press(KeyCode.CONTROL, KeyCode.K).type("eagle-copy").press(KeyCode.ENTER);
    window.settle();
    assertThat(window.selected().id().value()).isEqualTo("eagle-copy");
  }

  @Test
  void showsEveryTabOfTheInspector_howeverNarrowItIsMade() {
    Node inspector = robot.node("search-inspector", TabPane.class);
    robot.run(() -> split(inspector).setDividerPosition(1, 1));
    robot.settle();

    Bounds last = inScene(robot.node("search-tab-model", Node.class));
    assertThat(last.getMaxX()).isLessThanOrEqualTo(inScene(inspector).getMaxX());
  }

  private static SplitPane split(Node within) {
    Node node = within;
    while (!(node instanceof SplitPane)) {
      node = node.getParent();
    }
    return (SplitPane) node;
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  @Test
  void asksByAPipeline_foundInThePaletteByItsName() {
    robot.press(KeyCode.CONTROL, KeyCode.K).type("titl").press(KeyCode.ENTER);
    window.settle();

    assertThat(robot.node("search-pipeline", MenuButton.class).getText()).contains("titles");
    assertThat(robot.node("search-query", TextField.class).getText()).isEqualTo("hunting birds");
  }

  @Test
  void writesDownWhyAHitCannotBeJudged() {
    window.dialogs.willAnswer("cut off");

    robot.press(KeyCode.X);
    window.settle();

    assertThat(window.selected().judgedProperty().get().mine().orElseThrow().opinion().verdict())
        .isEqualTo(new io.rankscope.engine.judging.Verdict.CannotJudge("cut off"));
  }
}
