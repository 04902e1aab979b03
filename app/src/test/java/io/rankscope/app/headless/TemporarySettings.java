package io.rankscope.app.headless;

import io.rankscope.app.support.settings.Settings;
import java.nio.file.Path;

/** Settings in a folder that nobody else has, with nothing chosen yet. */
public final class TemporarySettings {
  private TemporarySettings() {}

  /** Fails the test when a problem is told. */
  public static Settings in(Path folder) {
    return Settings.open(
        folder.resolve("settings.json"),
        problem -> {
          throw new AssertionError(problem);
        });
  }
}
