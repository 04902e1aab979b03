package io.rankscope.app.boot;

import io.rankscope.app.feature.workspace.SampleHome;
import io.rankscope.app.session.Opened;
import io.rankscope.app.support.settings.Preferences;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What the window begins with, opened on the thread that asks for it. */
final class OpenedAtOnce {
  private OpenedAtOnce() {}

  static CompletableFuture<FirstOpening.Result> in(
      Path dataHome, Settings settings, Optional<Path> named) {
    FirstOpening opening =
        new FirstOpening(
            new WorkspaceLoader(dataHome),
            SampleHome.in(dataHome),
            named,
            settings.get(Preferences.LAST_WORKSPACE).map(Path::of),
            Opened.inference(settings));
    try {
      return CompletableFuture.completedFuture(opening.open());
    } catch (Exception e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
