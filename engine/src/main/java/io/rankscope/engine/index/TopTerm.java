package io.rankscope.engine.index;

/**
 * A term of a field with its counts.
 *
 * @param term as text; hexadecimal bytes in brackets where it is none
 * @param documentFrequency documents that have it, deleted ones included
 * @param occurrences of it in all; equals {@code documentFrequency} where frequencies were not kept
 */
public record TopTerm(String term, long documentFrequency, long occurrences) {

  /** What makes a term a top term. */
  public enum Order {
    DOCUMENT_FREQUENCY,
    OCCURRENCES
  }
}
