package io.rankscope.engine.index;

import io.rankscope.engine.corpus.SkippedLines;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a build made.
 *
 * @param shards folders of the shards, in order
 * @param documents documents read
 * @param passages passages indexed
 * @param skipped bad records that were left out
 */
public record IndexBuildReport(
    List<Path> shards, long documents, long passages, SkippedLines skipped, Duration took) {
  public IndexBuildReport {
    shards = List.copyOf(shards);
  }
}
