package io.rankscope.app.feature.index;

import io.rankscope.engine.index.TopTerm;

/**
 * A term in the table.
 *
 * @param place in the list as it was found, from 1
 * @param documents all there are in the chosen shards, deleted ones included
 */
record TermRow(int place, TopTerm term, long documents) {
  /** The share of the documents that have the term, in tenths of a percent. */
  long perMille() {
    return documents == 0 ? 0 : Math.round(1000.0 * term.documentFrequency() / documents);
  }
}
