package io.rankscope.engine.search.shard;

import io.rankscope.engine.index.PinnedShard;
import io.rankscope.engine.search.RetrievalRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a pipeline on one shard. They decide which documents are looked at and have no
 * part in a query, so that scores and their explanations are those of a search without filters.
 * What they let through is worked out once for all queries to the same commit. Any thread may use
 * it while the shard is pinned.
 */
public final class ShardFilter {
  private final PinnedShard shard;
  private final Optional<AcceptedDocuments> accepted;

  private ShardFilter(PinnedShard shard, Optional<AcceptedDocuments> accepted) {
    this.shard = shard;
    this.accepted = accepted;
  }

  /**
   * The filters of the request on each shard that it searches, in their order.
   *
   * @throws io.rankscope.engine.failure.BadInputException when no shard has a filter's field, or it
   *     does not hold whole values
   */
  public static List<ShardFilter> of(RetrievalRequest request) {
    if (request.filters().isEmpty()) {
      return request.shards().stream()
          .map(shard -> new ShardFilter(shard, Optional.empty()))
          .toList();
    }
    Map<Integer, AcceptedDocuments> accepted =
        SourceFilters.of(request.source()).accepted(request.filters(), request.source());
    return request.shards().stream()
        .map(
            shard ->
                new ShardFilter(
                    shard, Optional.of(Objects.requireNonNull(accepted.get(shard.ordinal())))))
        .toList();
  }

  /** The shard it filters. */
  public PinnedShard shard() {
    return shard;
  }

  /** A query for what passes; empty when every document does. */
  public Optional<Query> query() {
    return accepted.map(documents -> documents);
  }

  /** The live documents of a segment that pass; null when all documents do. */
  public @Nullable Bits accepted(LeafReaderContext leaf) throws IOException {
    return accepted.isPresent() ? accepted.get().of(leaf) : leaf.reader().getLiveDocs();
  }

  /** Whether a live document passes. */
  public boolean passes(int docId) throws IOException {
    if (accepted.isEmpty()) {
      return true;
    }
    List<LeafReaderContext> leaves = shard.reader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docId, leaves));
    return accepted.get().of(leaf).get(docId - leaf.docBase);
  }
}
