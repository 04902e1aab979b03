package io.rankscope.app.feature.about;

import io.rankscope.app.action.Action;
import io.rankscope.app.shell.FrameModel;
import io.rankscope.app.shell.Notices;
import io.rankscope.app.shell.Overlay;
import io.rankscope.app.support.icon.Icons;
import io.rankscope.app.support.log.LogFile;
import io.rankscope.app.support.text.Texts;
import io.rankscope.app.support.theme.Themes;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.home.UserFolders;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Screen;

/** Tells what the program is, and gathers what a bug report should say. FX thread only. */
public final class About {
  private final UserFolders folders;
  private final FrameModel frame;
  private final Themes themes;
  private final Notices notices;
  private final Overlay overlay;

  public About(
      UserFolders folders, FrameModel frame, Themes themes, Notices notices, Overlay overlay) {
    this.folders = folders;
    this.frame = frame;
    this.themes = themes;
    this.notices = notices;
    this.overlay = overlay;
  }

  /** What can be done everywhere. */
  public List<Action> actions() {
    return List.of(
        Action.named("about.open").icon(Icons.INFORMATION).does(this::open),
        Action.named("about.copy-diagnostics")
            .icon(Icons.COPY)
            .does(
                () -> {
                  copy();
                  notices.done(Texts.of("about.copied"));
                }));
  }

  private void open() {
    AboutSheet sheet =
        new AboutSheet(
            ProgramFacts.ofProcess(),
            folders,
            LogFile.in(folders.state()),
            LogFile.failure().map(NotSavedException::what),
            ThirdParty.list(),
            this::copy,
            overlay::hide);
    overlay.show(sheet, Pos.CENTER, sheet.first());
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(diagnostics().text());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private Diagnostics diagnostics() {
    return new Diagnostics(
        ProgramFacts.ofProcess(),
        folders,
        Path.of(System.getProperty("user.home", "")),
        LogFile.failure().map(NotSavedException::what),
        Screen.getScreens().stream().map(About::words).toList(),
        themes.theme().getValue().label(),
        frame.shardsProperty().get(),
        frame.indexFactsProperty().get());
  }

  private static String words(Screen screen) {
    return "%.0f×%.0f at scale %s"
        .formatted(
            screen.getBounds().getWidth(),
            screen.getBounds().getHeight(),
            screen.getOutputScaleX());
  }
}
