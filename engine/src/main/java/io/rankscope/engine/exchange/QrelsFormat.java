package io.rankscope.engine.exchange;

/** The layouts in which qrels are written. */
public enum QrelsFormat {
  /** {@code query 0 passage grade}, separated by blanks. */
  TREC,
  /** {@code query passage grade}, separated by tabs, under the header that BEIR's loader drops. */
  BEIR
}
