package io.rankscope.engine.inference;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Settles how long a text may be: what somebody says, else what the files beside the graph say, and
 * never more than there are positions for, which would only fail at the first long text.
 */
final class LengthReader {
  /** What every model of BERT's family was trained with at least. */
  private static final int DEFAULT_MAX_TOKENS = 512;

  /** Larger numbers in tokenizer_config.json mean "unlimited". */
  private static final long UNLIMITED = 1_000_000;

  /** Model types whose first positions are taken by the padding id. */
  private static final Set<String> OFFSET_POSITIONS =
      Set.of("roberta", "xlm-roberta", "camembert", "mpnet", "longformer", "xlm-roberta-xl");

  /** How many positions they take: those up to the padding id, which is 1. */
  private static final int PADDING_POSITIONS = 2;

  /** Every length that a model was made for is a multiple of this. */
  private static final int ROUND = 8;

  private final ModelFiles files;
  private final OptionalInt chosen;
  private final TokenizerFile tokenizer;
  private final OptionalLong positionsOfGraph;

  LengthReader(
      ModelFiles files,
      OptionalInt chosen,
      TokenizerFile tokenizer,
      OptionalLong positionsOfGraph) {
    this.files = files;
    this.chosen = chosen;
    this.tokenizer = tokenizer;
    this.positionsOfGraph = positionsOfGraph;
  }

  /**
   * Tokens a text is cut to, special ones included.
   *
   * @throws BadInputException when a length was said that the model cannot take
   */
  Resolved<Integer> read() {
    if (chosen.isPresent()) {
      int wanted = chosen.getAsInt();
      Optional<Resolved<Integer>> positions = positions().or(this::graphPositions);
      if (wanted < 3 || positions.filter(limit -> wanted > limit.value()).isPresent()) {
        throw new BadInputException(
            "max_tokens is "
                + wanted
                + positions
                    .map(limit -> ", and the model has positions for 3 to " + limit.value() + ".")
                    .orElse(", and a model needs at least 3."),
            Location.of(files.graph()),
            "Choose a number in that range, or leave max_tokens out.");
      }
      return new Resolved<>(wanted, Resolved.WORKSPACE);
    }
    Resolved<Integer> said = ofFiles();
    // A length that the graph confirms is no longer a guess.
    return graphPositions()
        .filter(
            limit ->
                limit.value() < said.value()
                    || (said.isDefault() && limit.value().equals(said.value())))
        .orElse(said);
  }

  private Resolved<Integer> ofFiles() {
    Optional<Resolved<Integer>> positions = positions();
    Optional<Resolved<Integer>> said =
        number("sentence_bert_config.json", "max_seq_length")
            .or(() -> number("tokenizer_config.json", "model_max_length"));
    if (said.isPresent() && positions.isPresent()) {
      return said.get().value() <= positions.get().value() ? said.get() : positions.get();
    }
    return said.or(() -> positions)
        .or(
            () ->
                tokenizer.truncation().stream()
                    .mapToObj(length -> new Resolved<>(length, "tokenizer.json"))
                    .findFirst())
        .orElse(new Resolved<>(DEFAULT_MAX_TOKENS, Resolved.DEFAULT));
  }

  private Optional<Resolved<Integer>> graphPositions() {
    return positionsOfGraph.stream()
        .map(rows -> rows - (offset(rows) ? PADDING_POSITIONS : 0))
        .filter(rows -> usable((double) rows))
        .mapToObj(rows -> resolved(rows, "the graph"))
        .findFirst();
  }

  /**
   * Whether the first of the graph's {@code rows} of positions are taken. Where no file tells the
   * model's type, two signs together do: the tokens of RoBERTa's family, which BERT models have as
   * well when they share a vocabulary (multilingual-e5-small), and a table two rows longer than a
   * round length (514), which those have not.
   */
  private boolean offset(long rows) {
    return modelType()
        .map(OFFSET_POSITIONS::contains)
        .orElse(tokenizer.likeRoberta() && (rows - PADDING_POSITIONS) % ROUND == 0);
  }

  private Optional<String> modelType() {
    return files
        .configuration("config.json")
        .map(file -> ConfigurationFile.read(file).path("model_type").asString(""))
        .filter(type -> !type.isEmpty());
  }

  private Optional<Resolved<Integer>> positions() {
    return files
        .configuration("config.json")
        .map(ConfigurationFile::read)
        .flatMap(
            config -> {
              int taken =
                  modelType().filter(OFFSET_POSITIONS::contains).isPresent()
                      ? PADDING_POSITIONS
                      : 0;
              long limit = config.path("max_position_embeddings").asLong(0) - taken;
              return usable((double) limit)
                  ? Optional.of(resolved(limit, "config.json"))
                  : Optional.empty();
            });
  }

  private Optional<Resolved<Integer>> number(String name, String key) {
    return files
        .configuration(name)
        .map(file -> ConfigurationFile.read(file).path(key).asDouble(0))
        .filter(value -> usable(value))
        .map(value -> resolved(value.longValue(), name));
  }

  private static boolean usable(double limit) {
    return limit >= 3 && limit < UNLIMITED;
  }

  private static Resolved<Integer> resolved(long value, String from) {
    return new Resolved<>((int) value, from);
  }
}
