package io.rankscope.cli.command;

import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.index.vector.VectorSettings;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.ModelPlace;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The options by which an index gets vectors. */
final class VectorOptions {
  @Option(
      names = "--model",
      required = true,
      paramLabel = "DIR",
      description =
          "Embed every passage with this encoder, into the field 'text_vector': an exported folder,"
              + " or builtin:minilm.")
  @SuppressWarnings("NullAway.Init")
  private String model;

  @Option(
      names = "--vectors",
      paramLabel = "FORMAT",
      defaultValue = "float",
      description =
          "How shards keep vectors: float, or int8, int4, binary, which search fewer bits and keep"
              + " the floats beside them (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String format;

  /** The format that was asked for; another word is wrong usage. */
  VectorFormat format() {
    return ConsoleCommand.option(() -> VectorFormat.of(format));
  }

  /**
   * The model, not opened yet. It runs on one thread a text: as many texts as there are threads are
   * read at once, which takes less than all threads at one text.
   */
  ModelCatalogue catalogue() {
    ModelPlace place = ModelPlace.of(model, Path.of(""), UserFolders.ofUser().data());
    return new ModelCatalogue(
        List.of(ModelDefinition.encoder(model, place)), InferenceOptions.ofUser().withThreads(1));
  }

  /** Opens the model. */
  VectorSettings settings(ModelCatalogue models) {
    return new VectorSettings(models.encoder(model), model, format());
  }
}
