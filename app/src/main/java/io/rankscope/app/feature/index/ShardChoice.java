package io.rankscope.app.feature.index;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.index.ShardReport;
import java.util.OptionalInt;

/**
 * Which shards are looked at.
 *
 * @param ordinal of the one shard; empty for all that are open, taken as one index
 * @param path of the one shard as the workspace names it; empty for all
 */
record ShardChoice(OptionalInt ordinal, String path) {
  static final ShardChoice ALL = new ShardChoice(OptionalInt.empty(), "");

  static ShardChoice of(ShardReport shard) {
    return new ShardChoice(OptionalInt.of(shard.ordinal()), shard.path());
  }

  /** Whether {@code shard} is looked at. */
  boolean covers(int shard) {
    return ordinal.isEmpty() || ordinal.getAsInt() == shard;
  }

  String words() {
    return ordinal.isEmpty() ? Texts.of("index.shards.all") : path;
  }
}
