package io.rankscope.engine.inference;

import io.rankscope.engine.domain.Sha256;

/**
 * How a model is used in the end, each setting with where it was read.
 *
 * @param maxTokens tokens a text or pair is cut to, special ones included
 */
public record EffectiveSettings(
    Resolved<Pooling> pooling,
    Resolved<Normalization> normalization,
    Resolved<Integer> maxTokens,
    Resolved<String> queryPrefix,
    Resolved<String> passagePrefix) {

  EffectiveSettings withMaxTokens(int value, String from) {
    return new EffectiveSettings(
        pooling, normalization, new Resolved<>(value, from), queryPrefix, passagePrefix);
  }

  /** The prefix that a text of {@code role} gets. */
  String prefix(TextRole role) {
    return role == TextRole.QUERY ? queryPrefix.value() : passagePrefix.value();
  }

  /**
   * SHA-256 of what changes the model's numbers; where a setting was read does not.
   *
   * @param output the output of the graph that is used
   */
  String hash(ModelType type, String output) {
    String scale = "type=" + type.label() + "\noutput=" + output + "\nmax_tokens=";
    String text = scale + maxTokens.value();
    if (type == ModelType.ENCODER) {
      text +=
          "\npooling="
              + pooling.value().label()
              + "\nnormalize="
              + normalization.value()
              + "\nquery="
              + Sha256.of(queryPrefix.value())
              + "\npassage="
              + Sha256.of(passagePrefix.value());
    }
    return Sha256.of(text);
  }
}
