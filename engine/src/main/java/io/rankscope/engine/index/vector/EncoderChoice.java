package io.rankscope.engine.index.vector;

import io.rankscope.engine.inference.BuiltInModel;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.ModelPlace;
import io.rankscope.engine.inference.ModelSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to embed the passages of a build, as somebody says it; nothing is opened yet.
 *
 * @param path a built-in model or a path, as {@code workspace.yaml} writes it
 * @param settings what is said before the model's files
 * @param format how shards keep the vectors
 */
public record EncoderChoice(String path, ModelSettings settings, VectorFormat format) {

  /** The model at {@code path} as its files say, its vectors kept as floats. */
  public static EncoderChoice of(String path) {
    return new EncoderChoice(path, ModelSettings.FROM_FILES, VectorFormat.FLOAT);
  }

  /** What the model is called when nobody says: the last part of its path. */
  public String name() {
    return path.startsWith(BuiltInModel.PREFIX)
        ? path.substring(BuiltInModel.PREFIX.length())
        : String.valueOf(Path.of(path).getFileName());
  }

  public EncoderChoice with(ModelSettings chosen) {
    return new EncoderChoice(path, chosen, format);
  }

  public EncoderChoice with(VectorFormat chosen) {
    return new EncoderChoice(path, settings, chosen);
  }

  /**
   * The model, not opened yet. It runs on one thread a text, and the build reads as many texts at
   * once as it has threads. That spares the model its own division of work; which of the two takes
   * less time was not measured.
   *
   * @param folder where relative paths start
   * @param dataFolder the user's data folder, in which built-in models lie
   * @param options how models are run otherwise
   * @throws io.rankscope.engine.failure.BadInputException when there is no built-in model of that
   *     name
   */
  public ModelCatalogue catalogue(Path folder, Path dataFolder, InferenceOptions options) {
    ModelPlace place = ModelPlace.of(path, folder, dataFolder);
    return new ModelCatalogue(
        List.of(ModelDefinition.encoder(path, place).with(settings)), options.withThreads(1));
  }

  /**
   * Opens the model and refuses whatever would only fail after hours.
   *
   * @param models its {@link #catalogue}
   * @throws io.rankscope.engine.failure.CannotOpenException when it cannot be opened
   * @throws io.rankscope.engine.failure.BadInputException when it is no encoder, a setting does not
   *     fit, or its vectors are longer than shards can keep
   */
  public VectorSettings open(ModelCatalogue models) {
    return new VectorSettings(models.encoder(path), path, format);
  }
}
