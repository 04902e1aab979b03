package io.rankscope.engine.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows the files of a Lucene index by their names, without reading any. */
public final class IndexFiles {
  private static final Pattern COMMIT = Pattern.compile("segments_[0-9a-z]+");
  private static final Pattern OF_SEGMENT = Pattern.compile("_[0-9a-z]+(_.*)?\\.[0-9a-z]+");

  /** Every segment has one of these, and little else in the world is called so. */
  private static final Pattern TELLING = Pattern.compile("_[0-9a-z]+\\.(si|cfs|cfe|fdt|fnm)");

  private IndexFiles() {}

  /**
   * Whether {@code folder} holds an index, or what is left of one: a folder that was copied only in
   * part is a shard in trouble, not something else.
   */
  public static boolean areIn(Path folder) {
    try {
      return names(folder).stream()
          .anyMatch(name -> isCommit(name) || TELLING.matcher(name).matches());
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file of this name is a commit. */
  static boolean isCommit(String name) {
    return COMMIT.matcher(name).matches();
  }

  /** Whether a file of this name belongs to a segment. */
  static boolean isOfSegment(String name) {
    return OF_SEGMENT.matcher(name).matches();
  }

  /** Whether a file of this name belongs to an index. */
  static boolean isPart(String name) {
    return isCommit(name) || isOfSegment(name);
  }

  /** What lies in {@code folder}, in alphabetical order. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
