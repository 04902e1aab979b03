package io.rankscope.app.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.action.KeyBindings;
import io.rankscope.app.action.Palette;
import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.session.Grading;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.NoticeBoard;
import io.rankscope.app.shell.Overlay;
import io.rankscope.app.shell.SavedMark;
import io.rankscope.app.shell.Screens;
import io.rankscope.app.shell.Shell;
import io.rankscope.app.support.control.TableCopy;
import io.rankscope.app.support.dialog.RecordedDialogs;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.FxTaskRunner;
import io.rankscope.app.support.theme.Themes;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Drives the screen by keyboard alone, in the window it is part of. */
final class SearchScreenTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path home;
  @TempDir private Path folder;
  private final FrameModel frame = new FrameModel();
  private final RecordedDialogs dialogs = new RecordedDialogs();
  private Settings settings;
  private FxTaskRunner tasks;
  private WorkspaceSession session;
  private Screens screens;
  private Scene scene;

  @BeforeEach
  void open() {
    BirdWorkspace.in(folder);
    settings = TemporarySettings.in(home);
    settings.set(Preferences.JUDGE, Optional.of("ana"));
    ActionRegistry actions = new ActionRegistry(new KeyBindings(settings));
    tasks = robot.onFx(FxTaskRunner::new);
    screens = new Screens(actions);
    NoticeBoard notices = robot.onFx(() -> new NoticeBoard(dialogs::details));
    session =
        robot.onFx(
            () -> new WorkspaceSession(tasks, new WorkspaceLoader(home), frame, notices, settings));
    scene = robot.show(() -> window(actions, notices));
    robot.run(() -> session.open(folder));
    settle();
  }

  private Scene window(ActionRegistry actions, NoticeBoard notices) {
    Grading grading =
        new Grading(tasks, session.workspaceProperty()::get, dialogs, settings, frame);
    SearchScreen search =
        new SearchScreen(tasks, session, grading, frame, notices, dialogs, settings, actions);
    screens.add(search);
    Palette palette = new Palette(actions, screens.shown()::get);
    palette.add(search.palette(destination -> screens.show(search.id(), destination)));
    Shell shell =
        new Shell(
            frame,
            actions,
            screens,
            palette,
            tasks,
            notices,
            new Overlay(),
            new Themes(settings, new SimpleObjectProperty<>(ColorScheme.LIGHT)),
            settings);
    screens.show(SearchScreen.ID);
    return shell.scene(1280, 800);
  }

  @AfterEach
  void close() {
    robot.run(
        () -> {
          screens.close();
          session.close();
          tasks.close();
        });
    settings.close();
  }

  /** Waits until nothing is searched, explained or saved any more. */
  private void settle() {
    robot.until(tasks.idle()::get);
  }

  private void ask(String text) {
    robot.press(KeyCode.SLASH).type(text).press(KeyCode.ENTER);
    settle();
  }

  @SuppressWarnings("unchecked")
  private ListView<HitCard> hits() {
    return robot.node("search-hits", ListView.class);
  }

  private HitCard selected() {
    return hits().getSelectionModel().getSelectedItem();
  }

  private void choosePipeline(String name) {
    MenuButton pipelines = robot.node("search-pipeline", MenuButton.class);
    robot.run(
        () ->
            pipelines.getItems().stream()
                .filter(item -> name.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    settle();
  }

  private String text(String id) {
    return robot.node(id, Label.class).getText();
  }

  @Test
  void showsHitsAtOnce_whenAWorkspaceOpens() {
    assertThat(robot.node("search-query", TextField.class).getText()).isEqualTo("hunting birds");
    assertThat(hits().getItems()).hasSizeGreaterThan(3);
    assertThat(text("search-count")).matches("\\d+ of \\d+ passages · [\\d.]+ ms");
    assertThat(text("search-agreement")).isEqualTo("✓ equals the score");
    assertThat(scene.getFocusOwner()).isSameAs(hits());
  }

  @Test
  void leadsBackToTheHits_whenAQueryFindsSomethingAfterOneThatDidNot() {
    ask("zzzz");
    assertThat(robot.node("search-query", TextField.class).isFocused()).isFalse();

    ask("cold water");

    assertThat(scene.getFocusOwner()).isSameAs(hits());
  }

  @Test
  void asksGradesAndTakesBack_byKeyboardAlone() {
    ask("eagle");
    assertThat(selected().hit().rank()).isEqualTo(1);

    robot.press(KeyCode.J).press(KeyCode.DIGIT3);
    settle();
    assertThat(selected().hit().rank()).isEqualTo(2);
    assertThat(selected().judgedProperty().get().grade()).hasValue(3);
    assertThat(frame.savedProperty().get()).isInstanceOf(SavedMark.Saved.class);

    robot.press(KeyCode.K).press(KeyCode.CONTROL, KeyCode.Z);
    settle();
    assertThat(selected().hit().rank()).isEqualTo(2);
    assertThat(selected().judgedProperty().get().grade()).isEmpty();

    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    settle();
    assertThat(selected().judgedProperty().get().grade()).hasValue(3);
  }

  @Test
  void typesWhatTheKeysWouldDo_whileTheQueryIsBeingTyped() {
    ask("3 eagles pin 1 x");

    assertThat(robot.node("search-query", TextField.class).getText()).isEqualTo("3 eagles pin 1 x");
    assertThat(hits().getItems())
        .isNotEmpty()
        .allMatch(card -> card.judgedProperty().get().mine().isEmpty())
        .noneMatch(card -> card.pinnedProperty().get());
  }

  @Test
  void tellsWhatTheModelRead_andWhatItsScoreRestsOn() {
    choosePipeline("reranked");
    ask("eagle");
    robot.press(KeyCode.M);
    settle();

    robot.click("search-model-sentences");
    settle();

    assertThat(robot.node("search-model-parts", ListView.class).getItems().size()).isPositive();
    assertThat(robot.node("search-model-text", Region.class).getAccessibleText())
        .isEqualTo(selected().hit().passage().text());
  }

  @Test
  void changesThePipeline_besideTheHits() {
    robot.press(KeyCode.C);
    settle();
    TextField b = robot.node("search-compose-legs.words.b", TextField.class);

    robot.run(() -> b.setText("7"));
    robot.until(() -> !text("search-compose-mistake-legs.words.b").isEmpty());
    assertThat(text("search-compose-mistake-legs.words.b"))
        .startsWith("'7' is not a number from 0 to 1.");

    robot.run(() -> b.setText("0"));
    robot.until(() -> text("search-compose-mistake-legs.words.b").isEmpty());
    settle();
    assertThat(robot.node("search-pipeline", MenuButton.class).getText())
        .isEqualTo("pipeline  plain (changed)");

    robot.click("search-compose-close");
    settle();
    assertThat(robot.node("search-inspector", TabPane.class).isVisible()).isTrue();
  }

  @Test
  void saysWhatToDo_whenThePipelineHasNoModel() {
    robot.press(KeyCode.M);
    settle();

    assertThat(text("search-model-nothing")).startsWith("This pipeline has no model.");
  }

  @Test
  void goesThroughTheTabsOfTheInspector() {
    TabPane inspector = robot.node("search-inspector", TabPane.class);

    robot.press(KeyCode.T);
    settle();
    assertThat(inspector.getSelectionModel().getSelectedItem().getId())
        .isEqualTo("search-tab-tokens");

    robot.press(KeyCode.R);
    assertThat(inspector.getSelectionModel().getSelectedItem().getId())
        .isEqualTo("search-tab-stages");
    assertThat(text("search-stages-words")).matches("words ranks it 1\\.");
    assertThat(TableCopy.selected(robot.node("search.stages", TableView.class)))
        .matches("stage\trank\tof\tscore\tms\nwords\t1\t\\d+\t[\\d.]+\t[\\d.]+");

    robot.press(KeyCode.D);
    settle();
    assertThat(inspector.getSelectionModel().getSelectedItem().getId())
        .isEqualTo("search-tab-document");
    assertThat(robot.node("search.stored", TableView.class).getItems().size()).isPositive();

    robot.press(KeyCode.E);
    assertThat(inspector.getSelectionModel().getSelectedItem().getId())
        .isEqualTo("search-tab-explain");
  }

  @Test
  void saysWhyThePinnedHitStandsAboveTheSelectedOne() {
    String first = selected().id().value();

    robot.press(KeyCode.P).press(KeyCode.J);
    settle();

    assertThat(text("search-waterfall-title"))
        .isEqualTo("Why " + first + " stands above " + selected().id().value());
    assertThat(robot.node("search-waterfall", ListView.class).isVisible()).isTrue();
  }

  @Test
  void saysWhyAPassageIsMissing() {
    ask("cold water");

    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).type("owl").press(KeyCode.ENTER);
    settle();
    assertThat(text("search-inspected")).isEqualTo("owl · not among the hits");
    assertThat(text("search-reason"))
        .isEqualTo("It has none of the query's words: 'cold', 'water'.");

    robot.press(KeyCode.ESCAPE);
    assertThat(text("search-inspected")).isEqualTo("penguin · rank 1");
    assertThat(scene.getFocusOwner()).isSameAs(hits());
  }

  @Test
  void showsTheWholePassage_withSpace() {
    robot.press(KeyCode.SPACE);
    assertThat(selected().wholeProperty().get()).isTrue();

    robot.press(KeyCode.SPACE);
    assertThat(selected().wholeProperty().get()).isFalse();
  }

  @Test
  void asksTheNextQuery_whileTheFieldHasTheFocus() {
    robot.press(KeyCode.SLASH).press(KeyCode.ALT, KeyCode.DOWN);
    settle();

    assertThat(robot.node("search-query", TextField.class).getText())
        .isEqualTo("which bird sings in winter");
    assertThat(
            robot.node("search-query-list", ListView.class).getSelectionModel().getSelectedIndex())
        .isEqualTo(1);
  }

  @Test
  void saysWhatIsWrongInPlace_whenTheQueryCannotBeRead() {
    robot.click("search-syntax").press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER);
    settle();

    ask("owl AND )");

    Node failed = robot.node("search-failed", Node.class);
    assertThat(failed.lookupAll(".label").stream().map(Label.class::cast).map(Label::getText))
        .anyMatch(words -> words.contains("cannot be read from ')'"));
    ask("owl");
    assertThat(hits().getItems()).hasSize(1);
  }

  @Test
  void keepsTheQueriesHidden_inTheNextSession() {
    robot.press(KeyCode.Q);

    assertThat(scene.lookup("#search-queries")).isNull();
    settings.close();
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
    settle();
    assertThat(robot.node("search-query", TextField.class).getText())
        .isEqualTo("which bird sings in winter");

    ask("eagle");
    robot.press(KeyCode.CONTROL, KeyCode.K).type("eagle-copy").press(KeyCode.ENTER);
    settle();
    assertThat(selected().id().value()).isEqualTo("eagle-copy");
  }

  @Test
  void writesDownWhyAHitCannotBeJudged() {
    dialogs.willAnswer("cut off");

    robot.press(KeyCode.X);
    settle();

    assertThat(selected().judgedProperty().get().mine().orElseThrow().opinion().verdict())
        .isEqualTo(new io.rankscope.engine.judging.Verdict.CannotJudge("cut off"));
  }
}
