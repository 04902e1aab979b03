package io.rankscope.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The test collections that lie beside the checkout and are never copied into it. */
public final class SharedData {
  private SharedData() {}

  /** The folder of a collection in BEIR layout; the test is skipped, saying so, without it. */
  public static Path collection(String name) {
    Path root =
        Path.of(System.getProperty("rankscope.repository", "..")).toAbsolutePath().normalize();
    Path folder = root.resolveSibling("shared").resolve("data").resolve(name);
    assumeTrue(Files.isDirectory(folder), "skipped: there is no test collection in " + folder);
    return folder;
  }
}
