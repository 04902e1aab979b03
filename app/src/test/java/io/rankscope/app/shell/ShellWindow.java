package io.rankscope.app.shell;

import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.action.KeyBindings;
import io.rankscope.app.action.Palette;
import io.rankscope.app.headless.TemporarySettings;
import io.rankscope.app.headless.WindowRobot;
import io.rankscope.app.support.dialog.RecordedDialogs;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.FxTaskRunner;
import io.rankscope.app.support.theme.Themes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;

/** The window around screens that only listen, driven by a robot. */
final class ShellWindow implements AutoCloseable {
  final List<String> heard = new ArrayList<>();
  final FrameModel frame = new FrameModel();
  final RecordedDialogs dialogs = new RecordedDialogs();
  final Settings settings;
  final ActionRegistry actions;
  final Screens screens;
  final FxTaskRunner tasks;
  final NoticeBoard notices;
  final Themes themes;
  final Scene scene;
  private final WindowRobot robot;

  /** Shows two screens, {@code search} in front and {@code judge}. */
  ShellWindow(WindowRobot robot, Path folder) {
    this.robot = robot;
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

  Node overlay() {
    return robot.onFx(() -> scene.lookup("#overlay"));
  }

  @Override
  public void close() {
    robot.run(tasks::close);
    settings.close();
  }
}
