package io.rankscope.app.boot;

import io.rankscope.app.feature.workspace.SampleHome;
import io.rankscope.app.session.Opened;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.Optional;

/** What the window begins with, opened on the thread that asks for it. */
final class OpenedAtOnce {
  private OpenedAtOnce() {}

  static BegunOpening in(Path dataHome, Settings settings, Optional<Path> named) {
    FirstOpening opening = opening(dataHome, settings, named);
    return new BegunOpening(Runnable::run, (progress, cancellation) -> opening.open(cancellation));
  }

  /** The same, not begun. */
  static FirstOpening opening(Path dataHome, Settings settings, Optional<Path> named) {
    WorkspaceLoader loader = new WorkspaceLoader(dataHome);
    return new FirstOpening(
        loader,
        SampleHome.in(dataHome),
        named.map(place -> () -> loader.load(place)),
        settings.get(Preferences.LAST_WORKSPACE).map(Path::of),
        Opened.inference(settings));
  }
}
