package io.rankscope.app.shell;

import io.rankscope.app.action.Action;
import io.rankscope.app.action.ActionRegistry;
import io.rankscope.app.action.ActionScope;
import io.rankscope.app.action.KeyDispatcher;
import io.rankscope.app.action.Palette;
import io.rankscope.app.support.control.OpeningLabel;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.icon.ProgramIcon;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.FxTaskRunner;
import io.rankscope.app.support.theme.Styles;
import io.rankscope.app.support.theme.Themes;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The window's content: puts rail, bars, screens and what lies over them together. FX thread. */
public final class Shell {
  private static final Duration ICON_AFTER = Duration.seconds(2);

  private final StackPane root = new StackPane();
  private final ActionRegistry actions;
  private final Screens screens;
  private final Overlay overlay;
  private final Banner banner = new Banner();
  private final Themes themes;

  public Shell(
      FrameModel frame,
      ActionRegistry actions,
      Screens screens,
      Palette palette,
      FxTaskRunner tasks,
      NoticeBoard notices,
      Overlay overlay,
      Themes themes,
      Settings settings) {
    this.actions = actions;
    this.screens = screens;
    this.overlay = overlay;
    this.themes = themes;
    palette.add(new ThemePalette(themes));
    CommandPalette commandPalette = new CommandPalette(palette, overlay);
    ShortcutSheet sheet = new ShortcutSheet(actions, screens, overlay);
    Guidelines guidelines = new Guidelines(frame, overlay);
    SettingsView settingsView = new SettingsView(themes, settings, actions, overlay);

    Action openPalette =
        Action.named("frame.palette").icon(Icons.PALETTE).keys("Ctrl+K").does(commandPalette::open);
    Action guide =
        Action.named("frame.guide")
            .icon(Icons.GUIDE)
            .when(
                Bindings.createBooleanBinding(
                    () -> frame.guidelinesProperty().get().isPresent(), frame.guidelinesProperty()))
            .does(guidelines::open);
    Action openSettings =
        Action.named("frame.settings").icon(Icons.SETTINGS).keys("Ctrl+,").does(settingsView::open);
    Action shortcuts = Action.named("frame.shortcuts").icon(Icons.HELP).keys("?").does(sheet::open);
    Action changeTheme = Action.named("frame.theme").icon(Icons.THEME).does(themes::chooseNext);
    actions.add(
        ActionScope.EVERYWHERE, List.of(openPalette, guide, openSettings, shortcuts, changeTheme));

    StackPane middle = new StackPane();
    screens
        .shown()
        .subscribe(shown -> screens.view().ifPresent(view -> middle.getChildren().setAll(view)));
    BorderPane screen = new BorderPane(new StackPane(middle, opening(frame, screens)));
    screen.setTop(banner.slot());
    BorderPane beside = new BorderPane(notices.around(screen));
    beside.setTop(new TopBar(frame, actions, screens, openPalette));
    BorderPane window = new BorderPane(beside);
    window.getStyleClass().add(Styles.WINDOW);
    window.setLeft(new Rail(screens, actions, List.of(guide, openSettings, shortcuts)));
    window.setBottom(new StatusStrip(frame, tasks).node());
    root.getChildren().addAll(window, overlay.layer());
    frame
        .startingProperty()
        .subscribe(
            (was, is) -> {
              if (!is) {
                PauseTransition rest = new PauseTransition(ICON_AFTER);
                rest.setOnFinished(event -> wearIcon());
                rest.play();
              }
            });
  }

  /** Drawn a while after the window is ready: the first hits come before it. */
  private void wearIcon() {
    if (root.getScene() != null
        && root.getScene().getWindow() instanceof Stage stage
        && stage.isShowing()
        && stage.getIcons().isEmpty()) {
      stage.getIcons().setAll(ProgramIcon.images());
    }
  }

  /** The place above the screens. */
  public Banner banner() {
    return banner;
  }

  /** A scene with the window's content, dressed and listening to keys. */
  public Scene scene(double width, double height) {
    Scene scene = new Scene(root, width, height);
    themes.dress(scene);
    new KeyDispatcher(actions, this::hearsKeys).install(scene);
    // Until the skin of the notices is made, the screen is not in the scene and cannot be focused.
    root.applyCss();
    screens.focus();
    return scene;
  }

  /** Lies over a screen that would say that nothing is open, while something is being opened. */
  private static OpeningLabel opening(FrameModel frame, Screens screens) {
    OpeningLabel opening = new OpeningLabel();
    opening.setId("opening");
    opening
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    frame.startingProperty().get()
                        && !screens.front().map(Screen::showsOpening).orElse(false),
                frame.startingProperty(),
                screens.shown()));
    return opening;
  }

  private Optional<String> hearsKeys() {
    return overlay.showing().get() ? Optional.empty() : Optional.of(screens.shown().get());
  }
}
