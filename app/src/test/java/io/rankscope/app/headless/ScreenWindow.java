package io.rankscope.app.headless;

import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.action.ActionScope;
import io.rankscope.app.action.KeyBindings;
import io.rankscope.app.action.KeyDispatcher;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.NoticeBoard;
import io.rankscope.app.shell.Screen;
import io.rankscope.app.support.control.ScreenTabs;
import io.rankscope.app.support.control.TableCopy;
import io.rankscope.app.support.dialog.RecordedDialogs;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.FxTaskRunner;
import io.rankscope.app.support.theme.Theme;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** One real screen in a window of its own, with its keys. */
public final class ScreenWindow implements AutoCloseable {
  private final WindowRobot robot;
  private final FrameModel frame = new FrameModel();
  private final Settings settings;
  private final FxTaskRunner tasks;
  private final WorkspaceSession session;
  private final Screen screen;

  /** What a screen is made of. */
  public record Parts(
      FxTaskRunner tasks,
      WorkspaceSession session,
      NoticeBoard notices,
      Settings settings,
      ActionRegistry actions) {}

  /**
   * @param home where the program keeps its data
   * @param kept where settings are kept
   */
  public ScreenWindow(WindowRobot robot, Path home, Path kept, Function<Parts, Screen> maker) {
    this.robot = robot;
    settings = TemporarySettings.in(kept);
    tasks = robot.onFx(FxTaskRunner::new);
    ActionRegistry actions = new ActionRegistry(new KeyBindings(settings));
    NoticeBoard notices = robot.onFx(() -> new NoticeBoard(new RecordedDialogs()::details));
    session =
        robot.onFx(
            () -> new WorkspaceSession(tasks, new WorkspaceLoader(home), frame, notices, settings));
    screen = robot.onFx(() -> maker.apply(new Parts(tasks, session, notices, settings, actions)));
    actions.add(ActionScope.screen(screen.id()), screen.actions());
    robot.show(
        () -> {
          Scene scene = Gallery.scene((Parent) screen.createView(), Theme.LIGHT);
          new KeyDispatcher(actions, () -> Optional.of(screen.id())).install(scene);
          return scene;
        });
    robot.run(screen::onShown);
  }

  /** Opens the workspace in {@code folder} and waits until the screen shows it. */
  public void open(Path folder) {
    robot.run(() -> session.open(folder));
    robot.until(() -> session.workspaceProperty().get().isPresent());
    settle();
  }

  /** Waits until no task is on its way. */
  public void settle() {
    robot.until(tasks.idle()::get);
  }

  public void takeFocus() {
    robot.run(screen::takeFocus);
  }

  /** Brings a tab to the front by the first letter of its name. */
  public void press(Enum<?> tab) {
    robot.press(KeyCode.valueOf(tab.name().substring(0, 1)));
  }

  /** The id of the tab in front. */
  public String shownTab() {
    TabPane pane = robot.node(screen.id() + "-tabs", TabPane.class);
    return robot.onFx(() -> pane.getSelectionModel().getSelectedItem().getId());
  }

  /** The id that {@code tab} has. */
  public String id(Enum<?> tab) {
    return screen.id() + "-tab-" + ScreenTabs.label(tab);
  }

  /** All of a table as it is copied. */
  public String rows(String id) {
    return robot.onFx(
        () -> {
          TableView<?> table = robot.node(id, TableView.class);
          table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
          table.getSelectionModel().selectAll();
          return TableCopy.selected(table);
        });
  }

  @Override
  public void close() {
    robot.run(
        () -> {
          screen.close();
          session.close();
          tasks.close();
        });
    settings.close();
  }
}
