package io.rankscope.app.feature.workspace;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.inference.EffectiveSettings;
import io.rankscope.engine.inference.ModelFacts;
import io.rankscope.engine.inference.ModelSettings;
import io.rankscope.engine.inference.Normalization;
import io.rankscope.engine.inference.Pooling;
import io.rankscope.engine.inference.Resolved;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A setting of an encoder that somebody may have to say, because its files do not. */
enum EncoderSetting {
  POOLING,
  NORMALIZE,
  MAX_TOKENS,
  QUERY_PREFIX,
  PASSAGE_PREFIX;

  /** How it ends in identifiers, keys of texts included. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it is called. */
  String label() {
    return Texts.of("models.fact." + id());
  }

  /** What it may be; empty when it is typed. */
  List<String> choices() {
    return switch (this) {
      case POOLING -> Stream.of(Pooling.values()).map(Pooling::label).toList();
      case NORMALIZE -> Stream.of(Normalization.values()).map(EncoderSetting::words).toList();
      case MAX_TOKENS, QUERY_PREFIX, PASSAGE_PREFIX -> List.of();
    };
  }

  /** How an opened model has it. */
  Resolved<String> of(ModelFacts facts) {
    EffectiveSettings settings = facts.settings();
    return switch (this) {
      case POOLING ->
          facts.givesFinishedVectors()
              ? new Resolved<>(Texts.of("models.fact.pooling.graph"), facts.outputUsed())
              : new Resolved<>(settings.pooling().value().label(), settings.pooling().from());
      case NORMALIZE ->
          new Resolved<>(words(settings.normalization().value()), settings.normalization().from());
      case MAX_TOKENS ->
          new Resolved<>(settings.maxTokens().value().toString(), settings.maxTokens().from());
      case QUERY_PREFIX -> settings.queryPrefix();
      case PASSAGE_PREFIX -> settings.passagePrefix();
    };
  }

  /** What was said of it, empty when the files speak for themselves. */
  Optional<String> said(ModelSettings settings) {
    return switch (this) {
      case POOLING -> settings.pooling().map(Pooling::label);
      case NORMALIZE -> settings.normalization().map(EncoderSetting::words);
      case MAX_TOKENS -> settings.maxTokens().stream().mapToObj(Integer::toString).findFirst();
      case QUERY_PREFIX -> settings.queryPrefix();
      case PASSAGE_PREFIX -> settings.passagePrefix();
    };
  }

  /**
   * The settings with this one said, or left to the files again when {@code text} is empty.
   *
   * @throws BadInputException when the text cannot be meant
   */
  ModelSettings say(Optional<String> text, ModelSettings before) {
    return new ModelSettings(
        this == POOLING ? text.map(Pooling::parse) : before.pooling(),
        this == NORMALIZE ? text.map(EncoderSetting::normalization) : before.normalization(),
        this == MAX_TOKENS ? number(text) : before.maxTokens(),
        this == QUERY_PREFIX ? text : before.queryPrefix(),
        this == PASSAGE_PREFIX ? text : before.passagePrefix());
  }

  private static String words(Normalization normalization) {
    return Texts.of("models.fact.normalize." + normalization.name().toLowerCase(Locale.ROOT));
  }

  private static Normalization normalization(String words) {
    return words.equals(words(Normalization.L2)) ? Normalization.L2 : Normalization.NONE;
  }

  private static OptionalInt number(Optional<String> text) {
    if (text.isEmpty() || text.get().isBlank()) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(text.get().strip()));
    } catch (NumberFormatException e) {
      throw new BadInputException(
          Texts.of("workspace.encoder.no-number", text.get()),
          null,
          Texts.of("workspace.encoder.no-number.remedy"),
          e);
    }
  }
}
