package io.rankscope.engine.index;

import org.apache.lucene.index.DirectoryReader;

/**
 * The open reader of a shard.
 *
 * @param ordinal the shard's place in the source, counting those that did not open
 * @param path the shard's folder as the workspace names it
 * @param reader valid while the source is pinned
 */
public record PinnedShard(int ordinal, String path, DirectoryReader reader) {}
