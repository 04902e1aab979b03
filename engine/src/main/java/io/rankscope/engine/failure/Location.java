package io.rankscope.engine.failure;

import java.nio.file.Path;

/**
 * Where in somebody's files a failure lies.
 *
 * @param file the file or folder, or another name for the source such as {@code query}
 * @param line from 1, 0 when the whole file is meant
 * @param column in UTF-16 units from 1, 0 when the whole line is meant
 * @param key path of the key in a structured file ({@code pipelines.bm25.legs}), empty when there
 *     is none
 */
public record Location(String file, long line, int column, String key) {

  /** A whole file or folder. */
  public static Location of(Path file) {
    return new Location(file.toString(), 0, 0, "");
  }

  /** A line of a file, counted from 1. */
  public static Location of(Path file, long line) {
    return new Location(file.toString(), line, 0, "");
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    if (!key.isEmpty()) {
      text.append(" (").append(key).append(')');
    }
    return text.toString();
  }
}
