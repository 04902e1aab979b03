package io.rankscope.engine.inference;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody says of a model, before what its files say.
 *
 * @param pooling how token states become one vector
 * @param normalization what is done to a vector's length
 * @param maxTokens tokens a text is cut to, special ones included
 * @param queryPrefix put before every query
 * @param passagePrefix put before every passage
 */
public record ModelSettings(
    Optional<Pooling> pooling,
    Optional<Normalization> normalization,
    OptionalInt maxTokens,
    Optional<String> queryPrefix,
    Optional<String> passagePrefix) {
  /** Everything as the model's files say. */
  public static final ModelSettings FROM_FILES =
      new ModelSettings(
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty());

  public ModelSettings withPooling(Pooling chosen) {
    return new ModelSettings(
        Optional.of(chosen), normalization, maxTokens, queryPrefix, passagePrefix);
  }

  public ModelSettings withNormalization(Normalization chosen) {
    return new ModelSettings(pooling, Optional.of(chosen), maxTokens, queryPrefix, passagePrefix);
  }

  public ModelSettings withMaxTokens(int chosen) {
    return new ModelSettings(
        pooling, normalization, OptionalInt.of(chosen), queryPrefix, passagePrefix);
  }

  public ModelSettings withPrefixes(String query, String passage) {
    return new ModelSettings(
        pooling, normalization, maxTokens, Optional.of(query), Optional.of(passage));
  }
}
