package io.rankscope.app.feature.index;

/** What the screen shows of the source. */
enum IndexTab {
  OVERVIEW,
  TERMS,
  DOCUMENTS,
  ANALYSIS,
  INTEGRITY
}
