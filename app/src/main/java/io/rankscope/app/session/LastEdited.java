package io.rankscope.app.session;

import io.rankscope.engine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When somebody last edited one of the files a workspace is described by. */
final class LastEdited {
  private LastEdited() {}

  /** The newest time among the workspace file, its query sets and its guidelines. */
  static Optional<FileTime> of(Workspace workspace) {
    return Stream.of(
            workspace.file().stream(),
            workspace.querySets().values().stream(),
            workspace.guidelines().stream())
        .flatMap(files -> files)
        .flatMap(file -> timeOf(file).stream())
        .max(Comparator.naturalOrder());
  }

  /** Empty for a file that is gone, which opening the workspace reports better. */
  private static Optional<FileTime> timeOf(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
