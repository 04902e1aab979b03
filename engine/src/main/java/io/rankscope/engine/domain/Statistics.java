package io.rankscope.engine.domain;

/** Where the term and field statistics of lexical scores come from. */
public enum Statistics {
  /** Added up over all shards, so that N shards score as one index would. */
  MERGED("merged"),
  /** Each shard its own, as a cluster's query-then-fetch does. */
  PER_SHARD("per-shard");

  private final String label;

  Statistics(String label) {
    this.label = label;
  }

  /** The name used in files and on the command line. */
  public String label() {
    return label;
  }
}
