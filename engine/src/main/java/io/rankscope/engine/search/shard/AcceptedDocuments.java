package io.rankscope.engine.search.shard;

import io.rankscope.engine.index.PinnedShard;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The live documents of one shard that match a query, worked out segment by segment when they are
 * first asked for. It is also a query for just these. Any thread may use it while the shard is
 * pinned.
 */
final class AcceptedDocuments extends Query {
  private final PinnedShard shard;
  private final Query demanded;
  private final Map<Integer, Accepted> bySegment = new HashMap<>();
  private Optional<Weight> weight = Optional.empty();

  AcceptedDocuments(PinnedShard shard, Query demanded) {
    this.shard = shard;
    this.demanded = demanded;
  }

  /** The documents of a segment; of several threads that ask at once, one works and all wait. */
  FixedBitSet of(LeafReaderContext leaf) throws IOException {
    return accepted(leaf).documents();
  }

  private synchronized Accepted accepted(LeafReaderContext leaf) throws IOException {
    Accepted known = bySegment.get(leaf.ord);
    if (known == null) {
      FixedBitSet documents = matching(leaf);
      known = new Accepted(documents, documents.cardinality());
      bySegment.put(leaf.ord, known);
    }
    return known;
  }

  private record Accepted(FixedBitSet documents, int count) {}

  private FixedBitSet matching(LeafReaderContext leaf) throws IOException {
    FixedBitSet documents = new FixedBitSet(leaf.reader().maxDoc());
    Scorer scorer = weight().scorer(leaf);
    if (scorer != null) {
      documents.or(scorer.iterator());
      Bits live = leaf.reader().getLiveDocs();
      if (live != null) {
        live.applyMask(documents, 0);
      }
    }
    return documents;
  }

  private Weight weight() throws IOException {
    if (weight.isEmpty()) {
      IndexSearcher searcher = new IndexSearcher(shard.reader());
      // Lucene's cache keeps only what was asked for several times, on large segments, and is
      // shared by all readers of the process; the documents are kept here from the first time on.
      searcher.setQueryCache(null);
      weight =
          Optional.of(
              searcher.createWeight(searcher.rewrite(demanded), ScoreMode.COMPLETE_NO_SCORES, 1));
    }
    return weight.get();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        Accepted accepted = accepted(leaf);
        return accepted.count() == 0
            ? null
            : ConstantScoreScorerSupplier.fromIterator(
                new BitSetIterator(accepted.documents(), accepted.count()),
                score(),
                mode,
                leaf.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(@Nullable String field) {
    return "accepted(" + demanded.toString(field) + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
