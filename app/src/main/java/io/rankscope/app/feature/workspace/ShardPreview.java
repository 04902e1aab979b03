package io.rankscope.app.feature.workspace;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.index.ResolvedRoles;
import io.rankscope.engine.index.ShardReport;
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
    List<Passage> samples,
    List<String> warnings) {
  ShardPreview {
    shards = List.copyOf(shards);
    fields = List.copyOf(fields);
    textFields = List.copyOf(textFields);
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

  FieldRoles fieldRoles() {
    return roles.roles();
  }
}
