package io.rankscope.engine.search.shard;

import io.rankscope.engine.index.PinnedShard;
import io.rankscope.engine.search.PassageFilter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a pipeline on one shard. They decide which documents are looked at and have no
 * part in a query, so that scores and their explanations are those of a search without filters.
 * Confined to one thread at a time.
 */
public final class ShardFilter {
  private final PinnedShard shard;
  private final Optional<Query> query;
  private final Map<Integer, FixedBitSet> accepted = new HashMap<>();
  private @Nullable Weight weight;

  private ShardFilter(PinnedShard shard, Optional<Query> query) {
    this.shard = shard;
    this.query = query;
  }

  /**
   * One filter per shard, in their order.
   *
   * @throws io.rankscope.engine.failure.BadInputException when no shard has a filter's field, or it
   *     does not hold whole values
   */
  public static List<ShardFilter> of(List<PassageFilter> filters, List<PinnedShard> shards) {
    if (filters.isEmpty()) {
      return shards.stream().map(shard -> new ShardFilter(shard, Optional.empty())).toList();
    }
    FilteredFields fields = new FilteredFields(shards);
    fields.check(filters);
    return shards.stream()
        .map(shard -> new ShardFilter(shard, Optional.of(query(filters, fields, shard))))
        .toList();
  }

  private static Query query(
      List<PassageFilter> filters, FilteredFields fields, PinnedShard shard) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    filters.forEach(filter -> all.add(fields.query(filter, shard), Occur.FILTER));
    return all.build();
  }

  /** The shard it filters. */
  public PinnedShard shard() {
    return shard;
  }

  /** What a document must match; empty when every document passes. */
  public Optional<Query> query() {
    return query;
  }

  /** The live documents of a segment that pass; null when all documents do. */
  public @Nullable Bits accepted(LeafReaderContext leaf) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    if (query.isEmpty()) {
      return live;
    }
    FixedBitSet known = accepted.get(leaf.ord);
    if (known == null) {
      known = matching(leaf, query.get(), live);
      accepted.put(leaf.ord, known);
    }
    return known;
  }

  /** Whether a live document passes. */
  public boolean passes(int docId) throws IOException {
    if (query.isEmpty()) {
      return true;
    }
    List<LeafReaderContext> leaves = shard.reader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docId, leaves));
    Bits bits = accepted(leaf);
    return bits == null || bits.get(docId - leaf.docBase);
  }

  private FixedBitSet matching(LeafReaderContext leaf, Query demanded, @Nullable Bits live)
      throws IOException {
    FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
    Scorer scorer = weight(demanded).scorer(leaf);
    if (scorer != null) {
      bits.or(scorer.iterator());
      if (live != null) {
        live.applyMask(bits, 0);
      }
    }
    return bits;
  }

  private Weight weight(Query demanded) throws IOException {
    Weight made = weight;
    if (made == null) {
      IndexSearcher searcher = new IndexSearcher(shard.reader());
      // The bits are kept here; a cache beside them would only cost.
      searcher.setQueryCache(null);
      made = searcher.createWeight(searcher.rewrite(demanded), ScoreMode.COMPLETE_NO_SCORES, 1);
      weight = made;
    }
    return made;
  }
}
