package io.rankscope.app.boot;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.action.ActionScope;
import io.rankscope.app.action.KeyBindings;
import io.rankscope.app.action.Palette;
import io.rankscope.app.action.Shortcut;
import io.rankscope.app.feature.about.About;
import io.rankscope.app.feature.index.IndexScreen;
import io.rankscope.app.feature.judge.JudgeScreen;
import io.rankscope.app.feature.models.ModelsScreen;
import io.rankscope.app.feature.search.SearchScreen;
import io.rankscope.app.feature.welcome.Welcome;
import io.rankscope.app.feature.workspace.SampleHome;
import io.rankscope.app.feature.workspace.WorkspaceDoor;
import io.rankscope.app.session.Grading;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.NoticeBoard;
import io.rankscope.app.shell.Overlay;
import io.rankscope.app.shell.Screen;
import io.rankscope.app.shell.Screens;
import io.rankscope.app.shell.Shell;
import io.rankscope.app.support.dialog.Dialogs;
import io.rankscope.app.support.dialog.FxDialogs;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.FxTaskRunner;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Themes;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Everything the window is made of, wired by constructors in {@link #create}. FX thread only. */
final class Workbench implements AutoCloseable {
  static final double WIDTH = 1440;
  static final double HEIGHT = 900;

  private final Settings settings;
  private final Themes themes;
  private final FxTaskRunner tasks;
  private final ActionRegistry actions;
  private final Screens screens;
  private final FrameModel frame;
  private final NoticeBoard notices;
  private final WorkspaceSession session;
  private final Grading grading;
  private final Welcome welcome;
  private final Shell shell;

  private Workbench(
      Settings settings,
      Themes themes,
      FxTaskRunner tasks,
      ActionRegistry actions,
      Screens screens,
      FrameModel frame,
      NoticeBoard notices,
      WorkspaceSession session,
      Grading grading,
      Welcome welcome,
      Shell shell) {
    this.settings = settings;
    this.themes = themes;
    this.tasks = tasks;
    this.actions = actions;
    this.screens = screens;
    this.frame = frame;
    this.notices = notices;
    this.session = session;
    this.grading = grading;
    this.welcome = welcome;
    this.shell = shell;
  }

  /**
   * Makes a workbench.
   *
   * @param settings closed with it
   * @param problems what it tells, of the settings among others
   * @param folders where what belongs to no workspace lies; need not exist
   */
  static Workbench create(Settings settings, ProblemRelay problems, UserFolders folders) {
    Themes themes = new Themes(settings, Platform.getPreferences().colorSchemeProperty());
    FxTaskRunner tasks = new FxTaskRunner();
    Dialogs dialogs = new FxDialogs(themes::dressOnce);
    NoticeBoard notices = new NoticeBoard(dialogs::details);
    FrameModel frame = new FrameModel();
    ActionRegistry actions = new ActionRegistry(new KeyBindings(settings));
    Screens screens = new Screens(actions);
    Palette palette = new Palette(actions, screens.shown()::get);
    Overlay overlay = new Overlay();
    Shell shell =
        new Shell(frame, actions, screens, palette, tasks, notices, overlay, themes, settings);
    WorkspaceLoader loader = new WorkspaceLoader(folders.data());
    SampleHome sample = SampleHome.in(folders.data());
    WorkspaceSession session = new WorkspaceSession(tasks, loader, frame, notices, settings);
    WorkspaceDoor door =
        new WorkspaceDoor(
            tasks, loader, sample, session, frame, notices, overlay, dialogs, settings);
    actions.add(ActionScope.EVERYWHERE, door.actions());
    Welcome welcome =
        new Welcome(settings, actions, screens, shell.banner(), session, sample.folder());
    actions.add(ActionScope.EVERYWHERE, welcome.actions());
    About about = new About(folders, frame, themes, notices, overlay);
    actions.add(ActionScope.EVERYWHERE, about.actions());
    palette.add(typed -> List.copyOf(frame.recentWorkspaces()));
    Grading grading =
        new Grading(tasks, session.workspaceProperty()::get, dialogs, settings, frame, notices);

    // The screens, in the order of the rail.
    SearchScreen search =
        new SearchScreen(tasks, session, grading, frame, notices, dialogs, settings, actions);
    screens.add(search);
    palette.add(search.palette(destination -> screens.show(search.id(), destination)));
    screens.add(
        new JudgeScreen(
            tasks,
            session,
            grading,
            frame,
            notices,
            settings,
            actions,
            Clock.system(ZoneId.systemDefault())));
    screens.add(new IndexScreen(tasks, session, settings, actions, screens));
    screens.add(new ModelsScreen(tasks, session, notices, settings, actions));

    reloadOnF5(screens, actions, session);
    screens.show(screens.all().getFirst().id());
    problems.deliverTo(notices::failure);
    return new Workbench(
        settings, themes, tasks, actions, screens, frame, notices, session, grading, welcome,
        shell);
  }

  /** On every screen that does not do more with that key. */
  private static void reloadOnF5(
      Screens screens, ActionRegistry actions, WorkspaceSession session) {
    Shortcut key = Shortcut.parse("F5");
    for (Screen screen : screens.all()) {
      boolean taken =
          actions.on(screen.id()).stream()
              .anyMatch(action -> action.defaultShortcuts().contains(key));
      if (!taken) {
        actions.add(
            ActionScope.screen(screen.id()),
            List.of(
                Action.named("workspace.reload." + screen.id())
                    .called(Texts.of("action.workspace.reload"))
                    .icon(Icons.RERUN)
                    .keys(key.toString())
                    .does(session::reload)));
      }
    }
  }

  Scene scene(double width, double height) {
    return shell.scene(width, height);
  }

  Settings settings() {
    return settings;
  }

  Themes themes() {
    return themes;
  }

  FxTaskRunner tasks() {
    return tasks;
  }

  ActionRegistry actions() {
    return actions;
  }

  Screens screens() {
    return screens;
  }

  FrameModel frame() {
    return frame;
  }

  NoticeBoard notices() {
    return notices;
  }

  WorkspaceSession session() {
    return session;
  }

  /**
   * Looks what others changed on disk: a newer index, and judgments of other windows.
   *
   * @param runner where to look; one that shows no tasks
   */
  void look(TaskRunner runner) {
    session.lookForNewCommit(runner);
    grading.lookAtOthers(runner);
  }

  Welcome welcome() {
    return welcome;
  }

  @Override
  public void close() {
    screens.close();
    session.close();
    tasks.close();
    settings.close();
  }
}
