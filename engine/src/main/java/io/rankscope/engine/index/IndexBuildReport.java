package io.rankscope.engine.index;

import io.rankscope.engine.corpus.SkippedLines;
import io.rankscope.engine.index.vector.VectorCount;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a build made.
 *
 * @param shards folders of the shards, in order
 * @param documents documents read
 * @param passages passages indexed
 * @param skipped bad records that were left out
 * @param vectors what came of the passages' vectors; empty when none were asked for
 */
public record IndexBuildReport(
    List<Path> shards,
    long documents,
    long passages,
    SkippedLines skipped,
    Optional<VectorCount> vectors,
    Duration took) {
  public IndexBuildReport {
    shards = List.copyOf(shards);
  }
}
