package io.rankscope.engine.workspace;

import io.rankscope.engine.domain.Sha256;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.index.IndexFiles;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the folders that hold Lucene shards, without touching any. */
final class ShardFolders {
  private ShardFolders() {}

  /**
   * {@code folder} itself when it is an index, else the indexes right below it or below its folder
   * {@code shards}; also those that were copied only in part, whose reports say so.
   */
  static List<Path> in(Path folder) {
    if (IndexFiles.areIn(folder)) {
      return List.of(folder);
    }
    List<Path> below = children(folder).stream().filter(IndexFiles::areIn).toList();
    if (!below.isEmpty()) {
      return below;
    }
    Path shards = folder.resolve("shards");
    return Files.isDirectory(shards)
        ? children(shards).stream().filter(IndexFiles::areIn).toList()
        : List.of();
  }

  /**
   * The folders that {@code pattern} names below {@code base}: a plain path names itself, whether
   * it exists or not (its report says what is wrong); a glob names the folders that match, hidden
   * ones left out.
   */
  static List<Path> matching(Path base, String pattern) {
    if (pattern.chars().noneMatch(c -> c == '*' || c == '?' || c == '[' || c == '{')) {
      return List.of(base.resolve(pattern).normalize());
    }
    Path start = base;
    List<String> parts = new ArrayList<>(List.of(pattern.split("/")));
    if (pattern.startsWith("/")) {
      start = Path.of("/");
      parts.removeFirst();
    }
    List<Path> found = List.of(start.normalize());
    for (String part : parts) {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + part);
      found =
          found.stream()
              .flatMap(
                  folder ->
                      part.equals("..") || part.equals(".")
                          ? Stream.of(folder.resolve(part).normalize())
                          : children(folder).stream()
                              .filter(child -> matcher.matches(child.getFileName())))
              .toList();
    }
    return found;
  }

  /**
   * Where the databases of an index go that is opened as a workspace: an index folder is never
   * written to.
   */
  static Path databasesOf(Path index, Path dataHome) {
    String mark = Sha256.of(index.toString()).substring(0, 8);
    return dataHome.resolve("indexes").resolve(index.getFileName() + "-" + mark);
  }

  /**
   * Visible folders right below {@code folder}, in the order people expect: {@code shard-2} before
   * {@code shard-10}.
   */
  static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted(Comparator.comparing(entry -> withPaddedNumbers(entry.getFileName().toString())))
          .toList();
    } catch (IOException e) {
      throw new CannotOpenException(
          "The folder cannot be listed.", Location.of(folder), "Check that you may read it.", e);
    }
  }

  private static String withPaddedNumbers(String name) {
    StringBuilder padded = new StringBuilder();
    int start = 0;
    while (start < name.length()) {
      int end = start;
      while (end < name.length() && Character.isDigit(name.charAt(end))) {
        end++;
      }
      if (end > start) {
        padded.repeat('0', Math.max(0, 12 - (end - start))).append(name, start, end);
        start = end;
      } else {
        padded.append(name.charAt(start++));
      }
    }
    return padded.toString();
  }
}
