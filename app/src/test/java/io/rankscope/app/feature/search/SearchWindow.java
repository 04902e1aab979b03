package io.rankscope.app.feature.search;

import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.action.KeyBindings;
import io.rankscope.app.action.Palette;
import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.session.Grading;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.Destination;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.NoticeBoard;
import io.rankscope.app.shell.Overlay;
import io.rankscope.app.shell.Screens;
import io.rankscope.app.shell.Shell;
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
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;

/** The screen in the window it is part of, over {@link BirdWorkspace}, driven by a robot. */
final class SearchWindow implements AutoCloseable {
  final FrameModel frame = new FrameModel();
  final RecordedDialogs dialogs = new RecordedDialogs();
  final Settings settings;
  final Scene scene;
  private final WindowRobot robot;
  private final FxTaskRunner tasks;
  private final WorkspaceSession session;
  private final Screens screens;
  private final ActionRegistry actions;

  /** Opens it and waits for the first hits. */
  SearchWindow(WindowRobot robot, Path home, Path folder) {
    this.robot = robot;
    BirdWorkspace.in(folder);
    settings = TemporarySettings.in(home);
    settings.set(Preferences.JUDGE, Optional.of("ana"));
    actions = new ActionRegistry(new KeyBindings(settings));
    tasks = robot.onFx(FxTaskRunner::new);
    screens = new Screens(actions);
    NoticeBoard notices = robot.onFx(() -> new NoticeBoard(dialogs::details));
    session =
        robot.onFx(
            () -> new WorkspaceSession(tasks, new WorkspaceLoader(home), frame, notices, settings));
    scene = robot.show(() -> window(notices));
    robot.run(() -> session.open(folder));
    settle();
  }

  private Scene window(NoticeBoard notices) {
    Grading grading =
        new Grading(tasks, session.workspaceProperty()::get, dialogs, settings, frame, notices);
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

  /** Waits until nothing is searched, explained or saved any more. */
  void settle() {
    robot.until(tasks.idle()::get);
  }

  void ask(String text) {
    robot.press(KeyCode.SLASH).type(text).press(KeyCode.ENTER);
    settle();
  }

  @SuppressWarnings("unchecked")
  ListView<HitCard> hits() {
    return robot.node("search-hits", ListView.class);
  }

  HitCard selected() {
    return hits().getSelectionModel().getSelectedItem();
  }

  void choosePipeline(String name) {
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

  /** Leads to {@code destination}, as the command palette does. */
  void goTo(Destination destination) {
    robot.run(() -> screens.show(SearchScreen.ID, destination));
    settle();
  }

  /** Does what the action {@code id} does, as the command palette does it. */
  void act(String id) {
    robot.run(() -> actions.find(id).orElseThrow().run());
    settle();
  }

  String text(String id) {
    return robot.node(id, Label.class).getText();
  }

  @Override
  public void close() {
    robot.run(
        () -> {
          screens.close();
          session.close();
          tasks.close();
        });
    settings.close();
  }
}
