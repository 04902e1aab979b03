package io.rankscope.engine.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

  private static void look(Path folder, Map<Path, String> files) {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder, DEPTH)) {
        for (Path file : all.toList()) {
          BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
          files.put(file, found.size() + " " + found.lastModifiedTime());
        }
      } catch (IOException | UncheckedIOException e) {
        // Whatever stands in the way is a state as well.
        files.put(folder, String.valueOf(e.getMessage()));
      }
    }
  }
}
