package io.rankscope.engine.search.lexical;

/**
 * A part of a query that looks at the terms of one field.
 *
 * @param terms the term, the terms of a group or phrase separated by blanks, or the pattern
 */
public record QueryLeaf(Kind kind, String field, String terms) {
  /** The kinds of part. */
  public enum Kind {
    TERM,
    SYNONYMS,
    PHRASE,
    /** A wildcard, prefix, range, regular expression or the like. */
    PATTERN
  }
}
