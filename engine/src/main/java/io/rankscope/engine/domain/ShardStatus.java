package io.rankscope.engine.domain;

/** What became of a shard when it was opened or searched. */
public enum ShardStatus {
  OPEN("open"),
  MISSING("missing"),
  CORRUPT("corrupt"),
  TOO_OLD("too-old"),
  TOO_NEW("too-new"),
  NOT_AN_INDEX("not-an-index"),
  /** Failed while it was searched, or may not be read by this user. */
  FAILED("failed");

  private final String label;

  ShardStatus(String label) {
    this.label = label;
  }

  /** The name used in JSON and on screen. */
  public String label() {
    return label;
  }
}
