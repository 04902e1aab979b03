package io.rankscope.cli.command;

import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.index.vector.VectorSettings;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.ModelPlace;
import io.rankscope.engine.inference.ModelSettings;
import io.rankscope.engine.inference.Pooling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--pooling",
      paramLabel = "POOLING",
      description =
          "How token states become one vector: mean, cls, max or last (default: as the model's"
              + " files say, else mean).")
  private @Nullable String pooling;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      description = "Tokens a passage is cut to (default: as the model's files say, else 512).")
  private @Nullable Integer maxTokens;

  @Option(
      names = "--query-prefix",
      paramLabel = "TEXT",
      description =
          "What the model wants before every query; recorded, so that searches have to agree"
              + " (default: as the model's files say, else none).")
  private @Nullable String queryPrefix;

  @Option(
      names = "--passage-prefix",
      paramLabel = "TEXT",
      description =
          "What the model wants before every passage (default: as the model's files say, else"
              + " none).")
  private @Nullable String passagePrefix;

  /** The format that was asked for; another word is wrong usage. */
  VectorFormat format() {
    return ConsoleCommand.option(() -> VectorFormat.of(format));
  }

  /**
   * The model, not opened yet. It runs on one thread a text, and the build reads as many texts at
   * once as it has threads. That spares the model its own division of work; which of the two takes
   * less time was not measured.
   */
  ModelCatalogue catalogue() {
    ModelPlace place = ModelPlace.of(model, Path.of(""), UserFolders.ofUser().data());
    return new ModelCatalogue(
        List.of(ModelDefinition.encoder(model, place).with(said())),
        InferenceOptions.ofUser().withThreads(1));
  }

  private ModelSettings said() {
    return new ModelSettings(
        Optional.ofNullable(pooling)
            .map(label -> ConsoleCommand.option(() -> Pooling.parse(label))),
        Optional.empty(),
        maxTokens == null ? OptionalInt.empty() : OptionalInt.of(maxTokens),
        Optional.ofNullable(queryPrefix),
        Optional.ofNullable(passagePrefix));
  }

  /** Opens the model. */
  VectorSettings settings(ModelCatalogue models) {
    return new VectorSettings(models.encoder(model), model, format());
  }
}
