package io.rankscope.engine.analysis;

import java.util.List;

/**
 * What a step did to tokens that cover the same piece of text.
 *
 * @param kind in a word
 * @param before the tokens concerned before the step
 * @param after the tokens concerned after it
 */
public record TokenChange(Kind kind, List<TracedToken> before, List<TracedToken> after) {
  public TokenChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  static TokenChange of(List<TracedToken> before, List<TracedToken> after) {
    return new TokenChange(kindOf(before.size(), after.size()), before, after);
  }

  private static Kind kindOf(int before, int after) {
    if (after == 0) {
      return Kind.REMOVED;
    }
    if (before == 0) {
      return Kind.ADDED;
    }
    if (before == after) {
      return Kind.CHANGED;
    }
    return before > after ? Kind.MERGED : Kind.SPLIT;
  }

  /** The ways in which a step changes tokens. */
  public enum Kind {
    REMOVED,
    ADDED,
    /** As many tokens as before, with another term, place or type. */
    CHANGED,
    MERGED,
    SPLIT
  }
}
