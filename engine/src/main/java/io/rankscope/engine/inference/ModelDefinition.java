package io.rankscope.engine.inference;

import java.nio.file.Path;

/**
 * A model as a workspace names it.
 *
 * @param name what pipelines call it
 * @param path an exported folder, or an ONNX file in it
 * @param settings what overrides the model's files
 */
public record ModelDefinition(String name, ModelType type, Path path, ModelSettings settings) {
  public static ModelDefinition encoder(String name, Path path) {
    return new ModelDefinition(name, ModelType.ENCODER, path, ModelSettings.FROM_FILES);
  }

  public static ModelDefinition reranker(String name, Path path) {
    return new ModelDefinition(name, ModelType.RERANKER, path, ModelSettings.FROM_FILES);
  }

  public ModelDefinition with(ModelSettings chosen) {
    return new ModelDefinition(name, type, path, chosen);
  }
}
