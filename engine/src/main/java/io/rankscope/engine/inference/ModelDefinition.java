package io.rankscope.engine.inference;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A model as a workspace names it.
 *
 * @param name what pipelines call it
 * @param type what it is used for; empty to have it read from the outputs of the graph
 * @param place where its files lie
 * @param settings what overrides the model's files
 */
public record ModelDefinition(
    String name, Optional<ModelType> type, ModelPlace place, ModelSettings settings) {
  public static ModelDefinition encoder(String name, Path path) {
    return of(name, Optional.of(ModelType.ENCODER), path);
  }

  /** An encoder as somebody named it, with the settings of its files. */
  public static ModelDefinition encoder(String name, ModelPlace place) {
    return new ModelDefinition(
        name, Optional.of(ModelType.ENCODER), place, ModelSettings.FROM_FILES);
  }

  public static ModelDefinition reranker(String name, Path path) {
    return of(name, Optional.of(ModelType.RERANKER), path);
  }

  /**
   * An encoder that comes with the program.
   *
   * @param dataFolder the user's data folder, into which it is unpacked when first used
   */
  public static ModelDefinition builtIn(String name, BuiltInModel model, Path dataFolder) {
    return new ModelDefinition(
        name,
        Optional.of(ModelType.ENCODER),
        new ModelPlace.BuiltIn(model, dataFolder),
        ModelSettings.FROM_FILES);
  }

  /** A model of which nothing is known but where it lies. */
  public static ModelDefinition found(String name, Path path) {
    return of(name, Optional.empty(), path);
  }

  private static ModelDefinition of(String name, Optional<ModelType> type, Path path) {
    return new ModelDefinition(name, type, new ModelPlace.OnDisk(path), ModelSettings.FROM_FILES);
  }

  public ModelDefinition with(ModelSettings chosen) {
    return new ModelDefinition(name, type, place, chosen);
  }
}
