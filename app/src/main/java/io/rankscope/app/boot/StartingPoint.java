package io.rankscope.app.boot;

import io.rankscope.app.support.settings.Settings;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.task.Workers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/**
 * What the window starts from.
 *
 * @param named what to open in it; what was open last when nothing is named
 * @param settings being read
 * @param problems what went wrong so far, for the window to tell
 */
record StartingPoint(
    Optional<Path> named,
    UserFolders folders,
    CompletableFuture<Settings> settings,
    ProblemRelay problems) {

  /** Begins to read the settings, which is done by the time that JavaFX has started. */
  static StartingPoint begin(Optional<Path> named, UserFolders folders) {
    ProblemRelay problems = new ProblemRelay();
    ExecutorService reader = Workers.single("read-settings");
    CompletableFuture<Settings> settings =
        CompletableFuture.supplyAsync(
            () -> Settings.open(folders.settingsFile(), problems), reader);
    reader.shutdown();
    return new StartingPoint(named, folders, settings, problems);
  }
}
