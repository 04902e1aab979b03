package io.rankscope.app.support.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a user's settings of this program belong on each system. */
public final class ConfigFolder {
  private static final String NAME = "rankscope";

  private ConfigFolder() {}

  /** The folder of the present user, which need not exist yet. */
  public static Path ofUser() {
    return of(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        System.getenv());
  }

  /** The folder for a system called {@code os}: XDG's on Linux, and what macOS and Windows have. */
  static Path of(String os, Path home, Map<String, String> environment) {
    String system = os.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return absolute(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"));
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve(NAME);
    }
    return absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"));
  }

  /** The XDG specification says to ignore a path that is not absolute. */
  private static Path absolute(@Nullable String chosen, Path otherwise) {
    boolean usable = chosen != null && !chosen.isEmpty() && Path.of(chosen).isAbsolute();
    return (usable ? Path.of(chosen) : otherwise).resolve(NAME);
  }
}
