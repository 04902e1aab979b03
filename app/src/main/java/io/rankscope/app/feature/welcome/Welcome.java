package io.rankscope.app.feature.welcome;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.session.WorkspaceSession;
import io.rankscope.app.shell.Banner;
import io.rankscope.app.shell.Screens;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.workspace.OpenWorkspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/**
 * Greets whoever starts the program for the first time: the sample is open with its first question
 * asked, and above it stand the ways to go on. It stays until it is dismissed or something else is
 * opened, and can be had again. FX thread only.
 */
public final class Welcome {
  private static final SettingKey<Boolean> GREETED =
      new SettingKey<>("welcome.greeted", new TypeReference<>() {}, false);

  private final Settings settings;
  private final ActionRegistry registry;
  private final Screens screens;
  private final Banner banner;
  private final WorkspaceSession session;
  private final Path sample;

  /**
   * @param sample the folder of the user's sample; a temporary one counts as it
   */
  public Welcome(
      Settings settings,
      ActionRegistry registry,
      Screens screens,
      Banner banner,
      WorkspaceSession session,
      Path sample) {
    this.settings = settings;
    this.registry = registry;
    this.screens = screens;
    this.banner = banner;
    this.session = session;
    this.sample = sample;
    session.workspaceProperty().subscribe(this::opened);
  }

  /** What can be done everywhere. */
  public List<Action> actions() {
    return List.of(Action.named("welcome.show").icon(Icons.HELP).does(this::show));
  }

  /** Shows the welcome, unless this person has seen it. */
  public void greet() {
    if (!settings.get(GREETED)) {
      show();
    }
  }

  private void show() {
    WelcomePane pane =
        new WelcomePane(
            List.of(
                new WelcomePane.Tile("welcome.sample", Icons.GUIDE, this::lookAtTheSample),
                new WelcomePane.Tile(
                    "welcome.workspace", Icons.OPEN_WORKSPACE, () -> run("workspace.open")),
                new WelcomePane.Tile(
                    "welcome.shards", Icons.OPEN_SHARDS, () -> run("workspace.open-shards")),
                new WelcomePane.Tile("welcome.index", Icons.IMPORT, () -> run("workspace.index"))),
            this::dismiss);
    banner.show(pane);
    pane.first().requestFocus();
  }

  private void lookAtTheSample() {
    dismiss();
    run("workspace.sample");
  }

  private void dismiss() {
    settings.set(GREETED, true);
    banner.hide();
    screens.focus();
  }

  /** Who opened something else has found the way. */
  private void opened(Optional<OpenWorkspace> open) {
    boolean another =
        open.map(OpenWorkspace::workspace)
            .filter(workspace -> !workspace.folder().equals(sample))
            .isPresent();
    if (another && !session.isTemporary() && banner.showing().get()) {
      dismiss();
    }
  }

  private void run(String action) {
    registry.find(action).ifPresent(Action::run);
  }
}
