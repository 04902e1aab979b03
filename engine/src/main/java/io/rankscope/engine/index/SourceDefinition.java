package io.rankscope.engine.index;

import io.rankscope.engine.analysis.AnalyzerSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a workspace says of a source.
 *
 * @param name its name
 * @param folder where relative paths start: those of shards and of the files that analyzers name
 * @param shards folders of the shards with globs already resolved, as reports are to call them
 * @param roles what the fields are for; empty to have it guessed
 * @param analyzers the analyzer of queries by field; the index's profile speaks for the others
 * @param collection what judgments are filed under
 * @param vectors the model that made the vectors of a field, by field; what the index's profile
 *     says is compared with it
 */
public record SourceDefinition(
    String name,
    Path folder,
    List<Path> shards,
    Optional<FieldRoles> roles,
    Map<String, AnalyzerSpec> analyzers,
    String collection,
    Map<String, String> vectors) {
  public SourceDefinition {
    shards = List.copyOf(shards);
    analyzers = Map.copyOf(analyzers);
    vectors = Map.copyOf(vectors);
  }

  /** A source of which no model is named. */
  public SourceDefinition(
      String name,
      Path folder,
      List<Path> shards,
      Optional<FieldRoles> roles,
      Map<String, AnalyzerSpec> analyzers,
      String collection) {
    this(name, folder, shards, roles, analyzers, collection, Map.of());
  }

  /** A source of which nothing is known but where its shards are. */
  public static SourceDefinition ofShards(String name, Path folder, List<Path> shards) {
    return new SourceDefinition(name, folder, shards, Optional.empty(), Map.of(), name);
  }
}
