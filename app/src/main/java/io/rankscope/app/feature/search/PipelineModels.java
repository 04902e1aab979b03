package io.rankscope.app.feature.search;

import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.inference.TextEncoder;
import io.rankscope.engine.search.ModelName;
import io.rankscope.engine.search.Pipeline;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which stages of a pipeline have a model. */
final class PipelineModels {
  private PipelineModels() {}

  /** The name of each stage's model by the stage's name, in the order of the stages. */
  static Map<String, String> byStage(Pipeline pipeline) {
    Map<String, String> models = new LinkedHashMap<>();
    pipeline
        .legs()
        .forEach(leg -> model(leg.settings()).ifPresent(model -> models.put(leg.name(), model)));
    for (int i = 0; i < pipeline.rerankers().size(); i++) {
      String stage = Pipeline.rerankStage(i);
      model(pipeline.rerankers().get(i).settings()).ifPresent(model -> models.put(stage, model));
    }
    return Collections.unmodifiableMap(models);
  }

  /** The first of {@code names} that is an encoder; opens the models up to it. */
  static Optional<TextEncoder> encoder(ModelCatalogue models, Collection<String> names) {
    return names.stream()
        .filter(name -> models.facts(name).type() == ModelType.ENCODER)
        .findFirst()
        .map(models::encoder);
  }

  private static Optional<String> model(Map<String, Object> settings) {
    return settings.values().stream()
        .filter(ModelName.class::isInstance)
        .map(value -> ((ModelName) value).value())
        .findFirst();
  }
}
