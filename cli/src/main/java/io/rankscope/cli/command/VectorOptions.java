package io.rankscope.cli.command;

import io.rankscope.engine.index.vector.EncoderChoice;
import io.rankscope.engine.index.vector.VectorFormat;
import io.rankscope.engine.inference.ModelSettings;
import io.rankscope.engine.inference.Normalization;
import io.rankscope.engine.inference.Pooling;
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
      names = "--normalize",
      arity = "1",
      paramLabel = "true|false",
      description =
          "Whether vectors are brought to length 1 (default: as the model's files say, else true).")
  private @Nullable Boolean normalize;

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

  /**
   * What was asked for; a word that is no pooling or format is wrong usage.
   *
   * @throws io.rankscope.engine.failure.UsageException when it is one
   */
  EncoderChoice choice() {
    return new EncoderChoice(model, said(), ConsoleCommand.option(() -> VectorFormat.of(format)));
  }

  private ModelSettings said() {
    return new ModelSettings(
        Optional.ofNullable(pooling)
            .map(label -> ConsoleCommand.option(() -> Pooling.parse(label))),
        Optional.ofNullable(normalize)
            .map(wanted -> wanted ? Normalization.L2 : Normalization.NONE),
        maxTokens == null ? OptionalInt.empty() : OptionalInt.of(maxTokens),
        Optional.ofNullable(queryPrefix),
        Optional.ofNullable(passagePrefix));
  }
}
