package io.rankscope.engine.search.shard;

import io.rankscope.engine.index.PinnedShard;

/** A part of a search that stays on one shard. */
public interface OnShard {
  /** The shard it reads. */
  PinnedShard shard();
}
