package io.rankscope.engine.inference;

import java.util.List;
import java.util.OptionalInt;

/** A text, or a query with a passage, as a model reads it. Its arrays are not to be changed. */
final class TokenizedText {
  private final long[] ids;
  private final long[] types;
  private final List<Token> tokens;
  private final OptionalInt cutAt;

  TokenizedText(long[] ids, long[] types, List<Token> tokens, OptionalInt cutAt) {
    this.ids = ids;
    this.types = types;
    this.tokens = List.copyOf(tokens);
    this.cutAt = cutAt;
  }

  /** Token ids, special ones included. */
  long[] ids() {
    return ids;
  }

  /** 0 for the tokens of the first text, 1 for those of the second. */
  long[] types() {
    return types;
  }

  /** The tokens one by one, for people. */
  List<Token> tokens() {
    return tokens;
  }

  int length() {
    return ids.length;
  }

  /** How many tokens are of a kind. */
  long count(Token.Kind kind) {
    return tokens.stream().filter(token -> token.kind() == kind).count();
  }

  /** How much of the (last) text is read. */
  Reading reading() {
    return new Reading(ids.length, cutAt);
  }
}
