package io.rankscope.engine.search;

import java.io.Serial;

/** A shard that opened cannot be read while it is searched. Caught by the {@link SearchEngine}. */
public final class ShardFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;
  private final int shard;

  /**
   * @param shard the shard's ordinal in the source
   */
  public ShardFailure(int shard, Throwable cause) {
    super(cause);
    this.shard = shard;
  }

  /** The shard's ordinal in the source. */
  public int shard() {
    return shard;
  }
}
