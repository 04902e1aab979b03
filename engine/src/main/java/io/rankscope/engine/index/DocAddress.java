package io.rankscope.engine.index;

/**
 * Where a passage lies among the pinned readers. Good only for the {@link PinnedSource} that gave
 * it.
 *
 * @param shard the shard's ordinal in the source
 * @param docId the document's number in that shard's reader
 */
public record DocAddress(int shard, int docId) {}
