package io.rankscope.app.feature.search;

import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.inference.TextEncoder;
import io.rankscope.engine.search.Pipeline;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Which stages of a pipeline have a model. */
final class PipelineModels {
  private PipelineModels() {}

  /** The name of each stage's model by the stage's name, in the order of the stages. */
  static Map<String, String> byStage(Pipeline pipeline) {
    return pipeline.modelsByStage();
  }

  /** The first of {@code names} that is an encoder; opens the models up to it. */
  static Optional<TextEncoder> encoder(ModelCatalogue models, Collection<String> names) {
    return names.stream()
        .filter(name -> models.facts(name).type() == ModelType.ENCODER)
        .findFirst()
        .map(models::encoder);
  }
}
