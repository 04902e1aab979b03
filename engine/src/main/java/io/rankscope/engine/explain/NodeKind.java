package io.rankscope.engine.explain;

import java.util.Locale;

/** What a node of an explanation stands for. */
public enum NodeKind {
  /** Adds its children. */
  SUM,
  /** The best of its children, plus a share of the others. */
  MAX,
  /** A weight that multiplies. */
  BOOST,
  /** The score of one term in one field. */
  TERM,
  /** The score of several terms that count as one. */
  SYNONYMS,
  /** The score of a phrase. */
  PHRASE,
  /** How rare the term is. */
  IDF,
  /** How often it occurs in the passage, saturated. */
  TF,
  /** What the passage's length makes of it. */
  LENGTH,
  /** A score that does not depend on the passage. */
  CONSTANT,
  /** The similarity of two vectors. */
  VECTOR,
  /** What a fusion made of several legs. */
  FUSION,
  /** What a reranker gave. */
  RERANK,
  /** Anything else, with Lucene's own words. */
  OTHER;

  /** The name used in JSON. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a node of this kind is one contribution to a score. */
  public boolean scores() {
    return switch (this) {
      case TERM, SYNONYMS, PHRASE, CONSTANT, VECTOR -> true;
      default -> false;
    };
  }
}
