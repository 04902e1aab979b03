package io.rankscope.engine.inference;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a model as they stand, by size and time of the last change: two that are equal mean
 * that nothing was copied or exported in between.
 *
 * @param files by path
 */
record FolderState(Map<Path, String> files) {
  private static final int DEPTH = 2;

  static FolderState of(ModelPlace place) {
    return switch (place) {
      case ModelPlace.OnDisk(Path path) -> of(path);
      case ModelPlace.BuiltIn builtIn -> of(builtIn.dataFolder().resolve("models"));
    };
  }

  private static FolderState of(Path path) {
    Path graph = Files.isRegularFile(path) ? path : path.resolve("model" + ModelFiles.SUFFIX);
    Map<Path, String> files = new TreeMap<>();
    ModelFiles.foldersOf(graph.toAbsolutePath().normalize()).forEach(home -> look(home, files));
    return new FolderState(files);
  }

  /** What cannot be looked at is a state as well, and hides no other file. */
  private static void look(Path folder, Map<Path, String> files) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          DEPTH,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
              files.put(file, found.size() + " " + found.lastModifiedTime());
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              files.put(file, String.valueOf(e.getMessage()));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      files.put(folder, String.valueOf(e.getMessage()));
    }
  }
}
