package io.rankscope.engine.search.vector;

import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.knn.KnnCollectorManager;
import org.apache.lucene.search.knn.KnnSearchStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's own search for near vectors, as any program on Lucene runs it: graph by graph, with its
 * rules for filters that let little through. What it chose is kept before Lucene turns it into a
 * query.
 */
final class GraphSearch extends KnnFloatVectorQuery {
  private final Cancellation cancellation;
  private TopDocs chosen = new TopDocs(null, new ScoreDoc[0]);

  private GraphSearch(VectorShard shard, int k, @Nullable Query filter) {
    super(shard.field(), shard.query().values(), k, filter);
    this.cancellation = shard.cancellation();
  }

  /** The documents of the shard that its graphs lead to, {@code depth} at most. */
  static GraphChoice choose(VectorShard shard, int depth) throws IOException {
    int wanted = Math.min(depth, Math.max(1, shard.shard().reader().maxDoc()));
    GraphSearch search = new GraphSearch(shard, wanted, shard.filter().query().orElse(null));
    IndexSearcher searcher = new IndexSearcher(shard.shard().reader());
    searcher.setQueryCache(null);
    search.rewrite(searcher);
    shard.cancellation().throwIfRequested();
    ScoreDoc[] found = search.chosen.scoreDocs;
    return new GraphChoice(
        Arrays.stream(found).map(document -> document.doc).sorted().toList(),
        found.length < wanted
            ? OptionalDouble.empty()
            : Arrays.stream(found).mapToDouble(document -> document.score).min());
  }

  @Override
  protected TopDocs mergeLeafResults(TopDocs[] perLeaf) {
    chosen = super.mergeLeafResults(perLeaf);
    return chosen;
  }

  @Override
  protected KnnCollectorManager getKnnCollectorManager(int wanted, IndexSearcher searcher) {
    KnnCollectorManager usual = super.getKnnCollectorManager(wanted, searcher);
    return new KnnCollectorManager() {
      @Override
      public @Nullable KnnCollector newCollector(
          int visits, KnnSearchStrategy strategy, LeafReaderContext leaf) throws IOException {
        return stoppable(usual.newCollector(visits, strategy, leaf));
      }

      @Override
      public @Nullable KnnCollector newOptimisticCollector(
          int visits, KnnSearchStrategy strategy, LeafReaderContext leaf, int k)
          throws IOException {
        return stoppable(usual.newOptimisticCollector(visits, strategy, leaf, k));
      }

      @Override
      public boolean isOptimistic() {
        return usual.isOptimistic();
      }
    };
  }

  private @Nullable KnnCollector stoppable(@Nullable KnnCollector collector) {
    if (collector == null) {
      return null;
    }
    return new KnnCollector.Decorator(collector) {
      @Override
      public void incVisitedCount(int count) {
        cancellation.throwIfRequested();
        super.incVisitedCount(count);
      }
    };
  }

  // Two searches are never the same: each keeps what it chose.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
