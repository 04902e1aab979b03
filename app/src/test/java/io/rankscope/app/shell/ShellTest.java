package io.rankscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.action.KeyBindings;
import io.rankscope.app.action.Palette;
import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.support.dialog.RecordedDialogs;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.FxTaskRunner;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.app.support.theme.ThemeChoice;
import io.rankscope.app.support.theme.Themes;
import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.task.TaskListener;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.TaskProgressView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class ShellTest {
  @RegisterExtension final WindowRobot robot = new WindowRobot();
  @TempDir private Path folder;
  private final List<String> heard = new ArrayList<>();
  private final FrameModel frame = new FrameModel();
  private final RecordedDialogs dialogs = new RecordedDialogs();
  private Settings settings;
  private ActionRegistry actions;
  private Screens screens;
  private FxTaskRunner tasks;
  private NoticeBoard notices;
  private Themes themes;
  private Scene scene;

  @BeforeEach
  void open() {
    settings = TemporarySettings.in(folder);
    actions = new ActionRegistry(new KeyBindings(settings));
    screens = new Screens(actions);
    tasks = robot.onFx(FxTaskRunner::new);
    notices = robot.onFx(() -> new NoticeBoard(dialogs::details));
    themes = robot.onFx(() -> new Themes(settings, new SimpleObjectProperty<>(ColorScheme.LIGHT)));
    Palette palette = new Palette(actions, screens.shown()::get);
    scene =
        robot.show(
            () -> {
              screens.add(new HeardScreen("search", heard));
              screens.add(new HeardScreen("judge", heard));
              Shell shell =
                  new Shell(
                      frame,
                      actions,
                      screens,
                      palette,
                      tasks,
                      notices,
                      new Overlay(),
                      themes,
                      settings);
              screens.show("search");
              return shell.scene(1280, 800);
            });
  }

  @AfterEach
  void close() {
    robot.run(tasks::close);
    settings.close();
  }

  @Test
  void makesAScreen_whenItIsFirstShown_andTellsItOfComingAndGoing() {
    assertThat(heard).containsExactly("search made", "search shown");
    assertThat(scene.getFocusOwner().getId()).isEqualTo("view-search");

    robot.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    robot.click("screen.search");
    robot.click("screen.search");

    assertThat(heard)
        .containsExactly(
            "search made",
            "search shown",
            "search hidden",
            "judge made",
            "judge shown",
            "judge hidden",
            "search shown");
    assertThat(robot.node("view-search", ListView.class).isVisible()).isTrue();
    assertThat(robot.node("screen.search", ToggleButton.class).isSelected()).isTrue();
    assertThat(robot.node("screen.judge", ToggleButton.class).isSelected()).isFalse();
  }

  @Test
  void hearsTheKeysOfTheScreenInFront() {
    heard.clear();
    robot.press(KeyCode.J);
    robot.run(() -> screens.show("judge"));
    robot.press(KeyCode.J);

    assertThat(heard)
        .containsExactly("search next", "search hidden", "judge made", "judge shown", "judge next");
  }

  @Test
  void paletteRunsWhatAFewLettersName_andGivesTheFocusBack() {
    Node list = robot.node("view-search", ListView.class);
    robot.run(list::requestFocus);

    robot.press(KeyCode.CONTROL, KeyCode.K).type("gojud").press(KeyCode.ENTER);

    assertThat(screens.shown().get()).isEqualTo("judge");
    assertThat(overlay().isVisible()).isFalse();
  }

  @Test
  void paletteEndsWithEscape_andNoKeyReachesTheScreenBelow() {
    Node list = robot.node("view-search", ListView.class);
    robot.run(list::requestFocus);
    heard.clear();

    robot.press(KeyCode.CONTROL, KeyCode.K);
    ListView<?> found = robot.node("palette-list", ListView.class);
    assertThat(found.getItems()).isNotEmpty();
    robot.type("j").press(KeyCode.TAB).press(KeyCode.J).press(KeyCode.ESCAPE);

    assertThat(heard).isEmpty();
    assertThat(overlay().isVisible()).isFalse();
    assertThat(robot.onFx(scene::getFocusOwner)).isSameAs(list);
  }

  @Test
  void paletteMovesWithArrows() {
    robot.press(KeyCode.CONTROL, KeyCode.K).type("go to");
    ListView<?> list = robot.node("palette-list", ListView.class);
    robot.press(KeyCode.DOWN);
    assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    robot.press(KeyCode.UP).press(KeyCode.UP);
    assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
  }

  @Test
  void questionMarkShowsTheKeys_ofTheScreenAndEverywhere() {
    robot.type("?");

    List<String> words =
        robot.onFx(
            () ->
                scene.lookup("#shortcut-sheet").lookupAll(".label").stream()
                    .map(label -> ((Label) label).getText())
                    .toList());
    assertThat(words).contains("search next", "J", "Go to judge", "Ctrl 2");
    assertThat(words).doesNotContain("judge next");
  }

  @Test
  void settingsChangeThemeAndJudgeAtOnce() {
    robot.press(KeyCode.CONTROL, KeyCode.COMMA);
    ChoiceBox<ThemeChoice> theme = themeChooser();
    robot.run(() -> theme.setValue(ThemeChoice.DARK));
    TextField judge = robot.node("settings-judge", TextField.class);
    robot.run(() -> judge.setText(" Ana Ruiz "));

    assertThat(themes.choiceProperty().get()).isEqualTo(ThemeChoice.DARK);
    assertThat(settings.get(Preferences.JUDGE)).contains("Ana Ruiz");
  }

  @Test
  @SuppressWarnings("unchecked") // the table of actions
  void keysAreChangedByPressingThem_andAClashIsNamed() {
    robot.press(KeyCode.CONTROL, KeyCode.COMMA);
    robot.run(() -> ((TabPane) scene.lookup("#settings .tab-pane")).getSelectionModel().select(1));
    TableView<Action> table = robot.node("keys-table", TableView.class);
    Action next = robot.onFx(() -> actions.find("search.next").orElseThrow());
    robot.run(() -> table.getSelectionModel().select(next));

    robot.click("keys-change").press(KeyCode.CONTROL, KeyCode.K);
    assertThat(robot.node("keys-message", Label.class).getText())
        .isEqualTo("Ctrl+K already means “Find a command, query or passage”");
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N).press(KeyCode.ESCAPE);
    assertThat(overlay().isVisible()).isFalse();
    heard.clear();
    robot.press(KeyCode.J).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);

    assertThat(heard).containsExactly("search next");
  }

  @Test
  void shardBadgeSaysHowManyAreOpen_andWhyOthersAreNot() {
    robot.run(
        () ->
            frame
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
          frame.sources().setAll("birds", "bees");
          frame.sourceProperty().set(Optional.of("birds"));
        });
    MenuButton source = robot.node("frame.source", MenuButton.class);
    assertThat(source.getText()).isEqualTo("source  birds");

    robot.run(() -> source.getItems().get(1).fire());
    MenuButton statistics = robot.node("frame.statistics", MenuButton.class);
    robot.run(() -> statistics.getItems().get(1).fire());

    assertThat(frame.sourceProperty().get()).contains("bees");
    assertThat(frame.statisticsProperty().get()).isEqualTo(Statistics.PER_SHARD);
  }

  @Test
  void savedMarkSaysWhenOrWhyNot() {
    Label mark = robot.node("saved-mark", Label.class);
    robot.run(() -> frame.savedProperty().set(new SavedMark.Saved(LocalTime.of(10, 42, 7))));
    assertThat(mark.getText()).isEqualTo("✓ saved 10:42:07");

    robot.run(() -> frame.savedProperty().set(new SavedMark.NotSaved("the disk is full")));

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
    robot.until(() -> tasks.idle().get());

    assertThat(heard).contains("cancelled");
    assertThat(running.isVisible()).isFalse();
  }

  @Test
  void aFailureIsToldInPlace_withItsDetailsOnDemand() {
    robot.run(
        () -> notices.failure(new FailureText("The index is gone.", "Copy it again.", "trace")));
    NotificationPane pane = robot.node("notices", NotificationPane.class);
    assertThat(pane.getText()).isEqualTo("The index is gone. Copy it again.");
    assertThat(pane.isShowing()).isTrue();

    robot.run(() -> pane.getActions().getFirst().handle(new javafx.event.ActionEvent()));

    assertThat(dialogs.asked()).containsExactly("details: The index is gone.");
  }

  @Test
  void aFailureStaysUntilItIsDismissed_andThenTheNextIsTold() {
    NotificationPane pane = robot.node("notices", NotificationPane.class);
    robot.run(
        () -> {
          notices.failure(new FailureText("First.", "", ""));
          notices.failure(new FailureText("Second.", "", ""));
          notices.failure(new FailureText("First.", "", ""));
        });
    assertThat(pane.getText()).isEqualTo("First.");

    robot.run(pane::hide);
    robot.until(() -> pane.isShowing() && pane.getText().equals("Second."));
    robot.run(pane::hide);
    robot.until(() -> !pane.isShowing());
    robot.run(() -> notices.failure(new FailureText("First.", "", "")));

    robot.until(() -> pane.isShowing() && pane.getText().equals("First."));
  }

  @Test
  void menuOffersWhatCanBeDoneHere() {
    MenuButton menu = robot.node("menu", MenuButton.class);
    robot.run(menu::show);

    List<String> ids = menu.getItems().stream().map(MenuItem::getId).toList();
    robot.run(menu::hide);

    assertThat(ids).startsWith("search.next").contains("frame.palette", "frame.settings");
    assertThat(ids).doesNotContain("judge.next");
  }

  @Test
  void everyButtonHasASpokenName() {
    List<String> nameless =
        robot.onFx(
            () ->
                scene.getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(Node::isVisible)
                    .filter(
                        button ->
                            (button.getText() == null || button.getText().isBlank())
                                && button.getAccessibleText() == null)
                    .filter(button -> !button.getStyleClass().contains("close-button"))
                    .map(Button::toString)
                    .toList());
    assertThat(nameless).isEmpty();
  }

  private void startEndless(String name) {
    tasks.start(
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
            heard.add("succeeded");
          }

          @Override
          public void failed(Throwable failure) {
            heard.add("failed");
          }

          @Override
          public void cancelled() {
            heard.add("cancelled");
          }
        });
  }

  @SuppressWarnings("unchecked") // found by its id
  private ChoiceBox<ThemeChoice> themeChooser() {
    return robot.node("settings-theme", ChoiceBox.class);
  }

  private Node overlay() {
    return robot.onFx(() -> scene.lookup("#overlay"));
  }
}
