package io.rankscope.engine.inference;

/**
 * One token of a text.
 *
 * @param kind whether it stands for text at all
 * @param start offset of its first UTF-16 unit in the text; 0 for a token that is not of the text
 * @param end offset behind its last UTF-16 unit
 */
public record Token(long id, String text, Kind kind, int start, int end) {
  /** Where a token comes from. */
  public enum Kind {
    /** It stands for characters of the text. */
    TEXT,
    /** It belongs to the prefix put before the text. */
    PREFIX,
    /** It was added by the model's convention, such as [CLS] and [SEP]. */
    SPECIAL,
    /** It belongs to the query of a pair. */
    QUERY
  }
}
