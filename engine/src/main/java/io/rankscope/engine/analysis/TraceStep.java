package io.rankscope.engine.analysis;

import java.util.List;

/**
 * One step of a chain and what came out of it.
 *
 * @param name the component's Lucene SPI name, or its class where it has none
 * @param text the text as this step leaves it to the tokenizer; the tokenizer's and the filters'
 *     steps repeat what the last char filter left
 * @param tokens the tokens after this step; none for char filters
 * @param changes what this step did to the tokens of the step before; none up to the tokenizer
 * @param conflations the different terms that this step made the same
 */
public record TraceStep(
    Kind kind,
    String name,
    String text,
    List<TracedToken> tokens,
    List<TokenChange> changes,
    List<Conflation> conflations) {
  public TraceStep {
    tokens = List.copyOf(tokens);
    changes = List.copyOf(changes);
    conflations = List.copyOf(conflations);
  }

  /** The kinds of component. */
  public enum Kind {
    CHAR_FILTER,
    TOKENIZER,
    TOKEN_FILTER
  }
}
