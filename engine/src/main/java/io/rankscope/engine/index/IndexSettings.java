package io.rankscope.engine.index;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.index.vector.VectorSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to build.
 *
 * @param folder receives the shards as folders {@code 0}, {@code 1}, …; missing or empty
 * @param shards how many, at least 1
 * @param analyzer of title, text and the joined field
 * @param joined whether a field of both is indexed as well
 * @param threads how many index at the same time, at least 1
 * @param splitting how to cut documents into passages; empty when a passage is a document
 * @param program name and version of the program that builds, for the profile
 * @param vectors how passages get vectors; empty when they get none
 */
public record IndexSettings(
    Path folder,
    int shards,
    AnalyzerSpec analyzer,
    Joined joined,
    int threads,
    Optional<IndexProfile.Splitting> splitting,
    String program,
    Optional<VectorSettings> vectors) {

  /** Settings of an index without vectors. */
  public IndexSettings(
      Path folder,
      int shards,
      AnalyzerSpec analyzer,
      Joined joined,
      int threads,
      Optional<IndexProfile.Splitting> splitting,
      String program) {
    this(folder, shards, analyzer, joined, threads, splitting, program, Optional.empty());
  }

  /** Whether the index gets a field {@code contents} of title, newline and text. */
  public enum Joined {
    NONE,
    CONTENTS
  }

  /** One shard, the analyzer {@code english}, as many threads as processors. */
  public static IndexSettings into(Path folder, String program) {
    return new IndexSettings(
        folder,
        1,
        AnalyzerSpec.named("english"),
        Joined.NONE,
        Runtime.getRuntime().availableProcessors(),
        Optional.empty(),
        program);
  }

  /** The same with vectors. */
  public IndexSettings with(VectorSettings chosen) {
    return new IndexSettings(
        folder, shards, analyzer, joined, threads, splitting, program, Optional.of(chosen));
  }
}
