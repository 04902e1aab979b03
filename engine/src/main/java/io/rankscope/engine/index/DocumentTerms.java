package io.rankscope.engine.index;

import java.util.List;

/**
 * The terms of one field of one document.
 *
 * @param origin where they were read
 * @param terms in the order of their first positions, those without positions by their letters
 */
public record DocumentTerms(String field, Origin origin, List<DocumentTerm> terms) {
  public DocumentTerms {
    terms = List.copyOf(terms);
  }

  /** Where terms were read. */
  public enum Origin {
    /** The document's own term vector. */
    TERM_VECTOR,
    /** The postings: what searches see. */
    POSTINGS,
    /** The stored text, analysed again as queries are: what was indexed may differ. */
    ANALYSIS,
    /** Nowhere: the field is neither indexed nor stored. */
    NONE
  }

  /**
   * A term.
   *
   * @param frequency in this document; 1 where frequencies were not kept
   * @param places in order; empty where positions were not kept
   */
  public record DocumentTerm(String term, int frequency, List<Place> places) {
    public DocumentTerm {
      places = List.copyOf(places);
    }
  }

  /**
   * An occurrence.
   *
   * @param position in the field, from 0
   * @param start in the field's text in UTF-16 units, -1 where offsets were not kept
   * @param end exclusive, -1 where offsets were not kept
   */
  public record Place(int position, int start, int end) {}
}
