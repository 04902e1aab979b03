package io.rankscope.engine.corpus;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.RankscopeException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Says why a file could not be read to its end. */
final class UnreadableFile {
  private UnreadableFile() {}

  /** The failure for {@code cause}, met behind line {@code line} (0: before the first). */
  static RankscopeException failure(Path file, long line, IOException cause) {
    Location where = line == 0 ? Location.of(file) : Location.of(file, line);
    if (cause instanceof EOFException) {
      return new BadInputException(
          "The compressed file ends too early, it was cut off.",
          where,
          "Copy or download the file again.",
          cause);
    }
    if (cause instanceof ZipException) {
      return new BadInputException(
          "The compressed file is damaged: " + cause.getMessage() + ".",
          where,
          "Copy or download the file again.",
          cause);
    }
    String what =
        cause instanceof AccessDeniedException
            ? "The file must not be read."
            : "The file cannot be read.";
    return new CannotOpenException(
        what, where, "Check its permissions and the disk it lies on.", cause);
  }
}
