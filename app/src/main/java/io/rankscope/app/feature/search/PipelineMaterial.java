package io.rankscope.app.feature.search;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.workspace.LegMaterial;
import io.rankscope.engine.workspace.StageKinds;
import java.util.List;
import java.util.Optional;

/**
 * What pipelines over a source can be made of.
 *
 * @param fields the fields a lexical leg can search, title first
 * @param vectorFields the fields with vectors
 * @param encoders the models that give vectors
 * @param models every model, each of which can rerank
 * @param kinds the kinds of stages
 */
record PipelineMaterial(
    List<String> fields,
    List<String> vectorFields,
    List<String> encoders,
    List<String> models,
    StageKinds kinds) {
  PipelineMaterial {
    fields = List.copyOf(fields);
    vectorFields = List.copyOf(vectorFields);
    encoders = List.copyOf(encoders);
    models = List.copyOf(models);
  }

  /**
   * Of what was read when the source was opened; nothing of its files is read here.
   *
   * @throws io.rankscope.engine.failure.CannotOpenException when no shard is open
   */
  static PipelineMaterial of(OpenedSource source) {
    List<ModelDefinition> models = List.copyOf(source.workspace().workspace().models().values());
    try (PinnedSource pinned = source.source().pin()) {
      return new PipelineMaterial(
          pinned.roles().textFields(),
          List.copyOf(pinned.vectorFields()),
          models.stream()
              .filter(model -> !model.type().equals(Optional.of(ModelType.RERANKER)))
              .map(ModelDefinition::name)
              .toList(),
          models.stream().map(ModelDefinition::name).toList(),
          source.workspace().workspace().kinds());
    }
  }

  /** The part of it that legs are made of. */
  LegMaterial legs() {
    return new LegMaterial(fields, vectorFields, encoders);
  }
}
