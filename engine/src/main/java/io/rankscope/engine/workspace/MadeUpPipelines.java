package io.rankscope.engine.workspace;

import io.rankscope.engine.domain.ShardStatus;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.vector.VectorLeg;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The pipelines of a source in a workspace that defines none: {@code bm25} over its texts and,
 * where it has vectors of a model of the workspace, {@code hybrid}. No model is opened for it, so a
 * model that its builder recorded is found by its place ({@link ModelDefinition#place}) alone; the
 * leg compares the hash when it is searched.
 */
final class MadeUpPipelines {
  private final Map<String, ModelDefinition> models;

  MadeUpPipelines(Map<String, ModelDefinition> models) {
    this.models = models;
  }

  /** None when the source has no field to search, as when no shard is open and none is named. */
  List<Pipeline> of(Source source) {
    FieldRoles roles = source.roles().roles();
    if (roles.textFields().isEmpty()) {
      return List.of();
    }
    List<Pipeline> pipelines = new ArrayList<>();
    Pipeline lexical = Pipeline.lexicalDefault(roles);
    pipelines.add(lexical);
    if (!hasOpenShard(source)) {
      return List.copyOf(pipelines);
    }
    try (PinnedSource pinned = source.pin()) {
      dense(pinned)
          .map(
              dense -> {
                List<Leg> legs = new ArrayList<>(lexical.legs());
                legs.add(dense);
                return Pipeline.fused("hybrid", legs, ReciprocalRankFusion.DEFAULT);
              })
          .ifPresent(pipelines::add);
    }
    return List.copyOf(pipelines);
  }

  private static boolean hasOpenShard(Source source) {
    return source.reports().stream().anyMatch(report -> report.status() == ShardStatus.OPEN);
  }

  private Optional<Leg> dense(PinnedSource source) {
    for (String field : source.vectorFields()) {
      Optional<String> model = model(source, field);
      if (model.isPresent()) {
        return Optional.of(
            new VectorLeg("dense", field, model.get(), VectorLeg.Scan.GRAPH, OptionalInt.empty()));
      }
    }
    return Optional.empty();
  }

  /** The model that the workspace gives to the field, else the one that its builder recorded. */
  private Optional<String> model(PinnedSource source, String field) {
    Optional<String> named = source.vectorModel(field);
    if (named.isPresent()) {
      return named.filter(models::containsKey);
    }
    try {
      return source.vectors(field).model().flatMap(this::recorded);
    } catch (BadInputException e) {
      // Shards that disagree on a field are told of where it is used.
      return Optional.empty();
    }
  }

  private Optional<String> recorded(String written) {
    return models.values().stream()
        .filter(model -> model.place().canBe(written))
        .map(ModelDefinition::name)
        .findFirst();
  }
}
