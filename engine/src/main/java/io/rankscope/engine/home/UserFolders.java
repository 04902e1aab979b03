package io.rankscope.engine.home;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The only one who decides where files of the user lie that belong to no workspace: as the XDG base
 * directory specification says on Linux, and where macOS and Windows keep such. None of the folders
 * need exist yet.
 *
 * @param config settings, made by hand or by the window
 * @param data what nobody could make again, such as the user's sample with its judgments
 * @param cache what can be made again, such as unpacked libraries and scores
 * @param state what tells of past runs, such as log files
 */
public record UserFolders(Path config, Path data, Path cache, Path state) {
  private static final String NAME = "rankscope";

  /** The folders of the user who runs this process. */
  public static UserFolders ofUser() {
    return of(
        System.getenv(),
        System.getProperty("user.home", ""),
        Path.of(System.getProperty("java.io.tmpdir", "")).toAbsolutePath(),
        System.getProperty("os.name", ""));
  }

  /**
   * The folders on a system called {@code os}.
   *
   * @param userHome what Java says; no absolute path for a user whom the system does not know, as
   *     happens in containers
   * @param temporary stands in where nothing names a home
   */
  static UserFolders of(
      Map<String, String> environment, String userHome, Path temporary, String os) {
    Path home =
        absolute(userHome)
            .or(() -> absolute(environment.getOrDefault("HOME", "")))
            .orElse(temporary);
    String system = os.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      Path roaming = named(environment, "APPDATA", home.resolve("AppData/Roaming"));
      Path local = named(environment, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve(NAME);
      return new UserFolders(
          roaming.resolve(NAME), local, local.resolve("cache"), local.resolve("logs"));
    }
    if (system.startsWith("mac")) {
      Path library = home.resolve("Library");
      Path support = library.resolve("Application Support").resolve(NAME);
      return new UserFolders(
          support,
          support,
          library.resolve("Caches").resolve(NAME),
          library.resolve("Logs").resolve(NAME));
    }
    return new UserFolders(
        named(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve(NAME),
        named(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve(NAME),
        named(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve(NAME),
        named(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve(NAME));
  }

  /** Where the window keeps its settings. */
  public Path settingsFile() {
    return config.resolve("settings.json");
  }

  private static Path named(Map<String, String> environment, String variable, Path otherwise) {
    return absolute(environment.getOrDefault(variable, "")).orElse(otherwise);
  }

  /** The XDG specification says to ignore a path that is not absolute. */
  private static Optional<Path> absolute(String path) {
    try {
      return Optional.of(path)
          .filter(text -> !text.isEmpty())
          .map(Path::of)
          .filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
