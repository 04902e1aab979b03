package io.rankscope.app.support.file;

import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NotSavedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder that is deleted, with all that is in it, when it is closed.
 *
 * @param path where it lies
 */
public record TemporaryFolder(Path path) implements AutoCloseable {

  /**
   * Makes a folder where the system keeps such.
   *
   * @throws NotSavedException when that failed
   */
  public static TemporaryFolder create() {
    try {
      return new TemporaryFolder(Files.createTempDirectory("rankscope-"));
    } catch (IOException e) {
      throw new NotSavedException(
          "A temporary folder could not be made.",
          Location.of(Path.of(System.getProperty("java.io.tmpdir", ""))),
          "Check that the disk has room, or name another folder in TMPDIR.",
          e);
    }
  }

  /**
   * Deletes it; links are deleted, not followed.
   *
   * @throws NotSavedException when something of it stays behind
   */
  @Override
  public void close() {
    try (Stream<Path> entries = Files.walk(path)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException e) {
      throw new NotSavedException(
          "A temporary folder could not be removed.", Location.of(path), "Delete it.", e);
    }
  }
}
