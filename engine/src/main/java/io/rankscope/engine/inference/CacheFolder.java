package io.rankscope.engine.inference;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a user's caches lie: whatever can be made again, such as unpacked libraries and scores. */
public final class CacheFolder {
  private static final String NAME = "rankscope";

  private CacheFolder() {}

  /** The folder of the user who runs this process; it need not exist. */
  public static Path ofUser() {
    return of(
        System.getenv(),
        Path.of(System.getProperty("user.home", "")),
        System.getProperty("os.name", ""));
  }

  /** The folder for a system called {@code os}: XDG's on Linux, and what macOS and Windows have. */
  static Path of(Map<String, String> environment, Path home, String os) {
    String system = os.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return absolute(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
          .resolve(NAME)
          .resolve("cache");
    }
    return system.startsWith("mac")
        ? home.resolve("Library/Caches").resolve(NAME)
        : absolute(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve(NAME);
  }

  /** The XDG specification says to ignore a path that is not absolute. */
  private static Path absolute(@Nullable String named, Path otherwise) {
    return Optional.ofNullable(named).map(Path::of).filter(Path::isAbsolute).orElse(otherwise);
  }
}
