package io.rankscope.engine.index;

import java.util.Map;

/**
 * A commit that lies in a shard's folder.
 *
 * @param file its {@code segments_N} file
 * @param segments how many it names
 * @param userData what the writer left in it
 */
public record CommitOverview(
    String file, long generation, int segments, Map<String, String> userData) {
  public CommitOverview {
    userData = Map.copyOf(userData);
  }
}
