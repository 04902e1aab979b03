package io.rankscope.engine.index;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.NearestName;
import io.rankscope.engine.index.vector.VectorProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The vectors of the open shards of a source, and whether the shards agree on them. */
final class VectorFields {
  private final SourceDefinition definition;

  /** By path of the shard, in the source's order. */
  private final List<Shard> shards = new ArrayList<>();

  /**
   * An open shard.
   *
   * @param promised fields in which its builder wrote vectors, of which it may have got none
   */
  private record Shard(String path, Map<String, ShardVectors> vectors, Set<String> promised) {}

  VectorFields(SourceDefinition definition, List<OpenedShard> all) {
    this.definition = definition;
    for (OpenedShard shard : all) {
      if (shard.content().isPresent()) {
        ShardReport report = shard.report();
        Set<String> promised =
            report
                .commit()
                .flatMap(CommitReport::profile)
                .map(profile -> profile.vectors().keySet())
                .orElse(Set.of());
        shards.add(new Shard(report.path(), shard.content().get().vectors(), promised));
      }
    }
  }

  /** Names of the fields that hold vectors in some shard, in alphabetical order. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    shards.forEach(shard -> names.addAll(shard.vectors().keySet()));
    return names;
  }

  /**
   * The field called {@code name}.
   *
   * @throws BadInputException when no open shard has vectors in it, or shards disagree
   */
  VectorField field(String name) {
    Map<String, ShardVectors> by = by(name);
    Optional<String> disagreement = disagreement(name);
    if (disagreement.isPresent()) {
      throw new BadInputException(
          disagreement.get(),
          Location.of(definition.folder()),
          "Build the shards of a source with one model and the same settings.");
    }
    ShardVectors first = by.values().stream().findFirst().orElseThrow(() -> missing(name));
    Optional<VectorProfile> recorded =
        by.values().stream().flatMap(shard -> shard.recorded().stream()).findFirst();
    return new VectorField(
        name,
        first.dimensions(),
        first.encoding(),
        first.similarity(),
        recorded.map(VectorProfile::format).orElse(first.format()),
        by.values().stream().mapToLong(ShardVectors::count).sum(),
        recorded.map(VectorProfile::model),
        recorded.map(VectorProfile::modelHash).filter(hash -> !hash.isEmpty()),
        shards.stream()
            .filter(shard -> !by.containsKey(shard.path()) && !shard.promised().contains(name))
            .map(Shard::path)
            .toList());
  }

  /** What a reader of results must know, in words. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (String name : names()) {
      disagreement(name)
          .ifPresentOrElse(
              warnings::add,
              () -> {
                VectorField field = field(name);
                if (!field.without().isEmpty()) {
                  warnings.add(
                      "The field '"
                          + name
                          + "' has no vectors in "
                          + String.join(", ", field.without())
                          + ".");
                }
                if (definition.vectors().containsKey(name)) {
                  field.warning().ifPresent(warnings::add);
                }
              });
    }
    definition.vectors().keySet().stream()
        .filter(name -> !shards.isEmpty() && !names().contains(name))
        .sorted()
        .forEach(
            name ->
                warnings.add(
                    "The workspace gives a model to the field '"
                        + name
                        + "', which holds no vectors in any shard."));
    return warnings;
  }

  private Map<String, ShardVectors> by(String name) {
    Map<String, ShardVectors> by = new LinkedHashMap<>();
    for (Shard shard : shards) {
      Optional.ofNullable(shard.vectors().get(name))
          .ifPresent(vectors -> by.put(shard.path(), vectors));
    }
    return by;
  }

  /** In which way shards differ, in words. */
  private Optional<String> disagreement(String name) {
    Map<Kind, List<String>> kinds = new LinkedHashMap<>();
    Map<Kind, String> words = new HashMap<>();
    by(name)
        .forEach(
            (path, vectors) -> {
              Kind kind = Kind.of(vectors);
              words.putIfAbsent(kind, words(vectors));
              kinds.computeIfAbsent(kind, unseen -> new ArrayList<>()).add(path);
            });
    if (kinds.size() < 2) {
      return Optional.empty();
    }
    List<String> said = new ArrayList<>();
    kinds.forEach((kind, paths) -> said.add(words.get(kind) + " in " + String.join(", ", paths)));
    return Optional.of(
        "The shards disagree on the vectors of the field '"
            + name
            + "': "
            + String.join("; ", said)
            + ".");
  }

  /**
   * What must be the same for a score of one shard to mean what it means in another. What the model
   * was called when the shard was built is no part of it.
   */
  private record Kind(int dimensions, String encoding, String similarity, Optional<String> hash) {
    static Kind of(ShardVectors vectors) {
      return new Kind(
          vectors.dimensions(),
          vectors.encoding(),
          vectors.similarity(),
          vectors.recorded().map(known -> known.modelHash()));
    }
  }

  private static String words(ShardVectors vectors) {
    return vectors.dimensions()
        + " dimensions, "
        + vectors.encoding()
        + ", "
        + vectors.similarity()
        + ", "
        + vectors
            .recorded()
            .map(known -> VectorField.recorded(known.model(), known.modelHash()))
            .orElse("an unknown model");
  }

  private BadInputException missing(String name) {
    Set<String> names = names();
    return new BadInputException(
        "No shard of the source '"
            + definition.name()
            + "' holds vectors in the field '"
            + name
            + "'.",
        Location.of(definition.folder()),
        names.isEmpty()
            ? "Build the shards with 'rankscope index --model'."
            : NearestName.remedy(name, names));
  }
}
