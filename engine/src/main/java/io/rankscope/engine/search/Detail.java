package io.rankscope.engine.search;

/** How much of each hit a search fetches. */
public enum Detail {
  /** Stored texts only. */
  PASSAGES,
  /** Stored texts and where the query matches in them. */
  HIGHLIGHTS
}
