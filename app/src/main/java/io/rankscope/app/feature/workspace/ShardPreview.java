package io.rankscope.app.feature.workspace;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.index.ResolvedRoles;
import io.rankscope.engine.index.ShardReport;
import io.rankscope.engine.index.VectorField;
import io.rankscope.engine.index.vector.EncoderChoice;
import java.util.List;
import java.util.Optional;

/**
 * What a folder of shards holds, as far as a person wants to know before opening it.
 *
 * @param folder the folder that was looked at
 * @param shards what opening each shard found
 * @param roles what the fields are taken for, and who says so
 * @param analyzer how queries of the text are cut into terms, in words; empty without a text field
 * @param fields names of all fields
 * @param textFields names of the fields that were split into words
 * @param vectors the fields with vectors that the shards agree on
 * @param samples a few passages as these roles show them
 * @param warnings what else to know, in words
 */
record ShardPreview(
    java.nio.file.Path folder,
    List<ShardReport> shards,
    ResolvedRoles roles,
    Optional<String> analyzer,
    List<String> fields,
    List<String> textFields,
    List<Vectors> vectors,
    List<Passage> samples,
    List<String> warnings) {

  /**
   * A field of vectors.
   *
   * @param model the model beside the shards that made them, by name; empty when none can be it
   */
  record Vectors(VectorField field, Optional<String> model) {}

  ShardPreview {
    shards = List.copyOf(shards);
    fields = List.copyOf(fields);
    textFields = List.copyOf(textFields);
    vectors = List.copyOf(vectors);
    samples = List.copyOf(samples);
    warnings = List.copyOf(warnings);
  }

  /** Passages of the shards that open. */
  long passages() {
    return shards.stream().mapToLong(ShardReport::passages).sum();
  }

  /** Whether a shard opens, so that there is something to search. */
  boolean searchable() {
    return shards.stream().anyMatch(shard -> shard.commit().isPresent());
  }

  /** The model that made the vectors, when it is here: a workspace has to name it. */
  Optional<EncoderChoice> encoder() {
    return vectors.stream()
        .filter(seen -> seen.model().isPresent())
        .flatMap(seen -> seen.field().model().stream())
        .map(EncoderChoice::of)
        .findFirst();
  }

  FieldRoles fieldRoles() {
    return roles.roles();
  }
}
