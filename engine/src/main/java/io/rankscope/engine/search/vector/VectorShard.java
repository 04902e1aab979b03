package io.rankscope.engine.search.vector;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import io.rankscope.engine.index.PinnedShard;
import io.rankscope.engine.search.shard.OnShard;
import io.rankscope.engine.search.shard.ShardFilter;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.Bits;

/** The vectors of one shard beside the vector of a query. Confined to one thread at a time. */
final class VectorShard implements OnShard {
  /** Documents between two looks at whether the search was cancelled, less one; a power of two. */
  private static final int STRETCH = (1 << 10) - 1;

  private final ShardFilter filter;
  private final String field;
  private final QueryVector query;
  private final Cancellation cancellation;

  VectorShard(ShardFilter filter, String field, QueryVector query, Cancellation cancellation) {
    this.filter = filter;
    this.field = field;
    this.query = query;
    this.cancellation = cancellation;
  }

  @Override
  public PinnedShard shard() {
    return filter.shard();
  }

  ShardFilter filter() {
    return filter;
  }

  String field() {
    return field;
  }

  QueryVector query() {
    return query;
  }

  Cancellation cancellation() {
    return cancellation;
  }

  /** Takes the vectors of a segment. */
  @FunctionalInterface
  interface LeafOpener {
    LeafCollector open(LeafReaderContext leaf) throws IOException;
  }

  /**
   * Scores every live document that passes the filter and has a vector, documents ascending.
   *
   * @return how many there were
   */
  long scoreAll(LeafOpener to) throws IOException {
    long scored = 0;
    for (LeafReaderContext leaf : shard().reader().leaves()) {
      cancellation.throwIfRequested();
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
      if (vectors == null) {
        continue;
      }
      Bits accepted = filter.accepted(leaf);
      Scored here = new Scored();
      LeafCollector collector = to.open(leaf);
      collector.setScorer(here);
      DocIndexIterator at = vectors.iterator();
      for (int doc = at.nextDoc(); doc != NO_MORE_DOCS; doc = at.nextDoc()) {
        if ((doc & STRETCH) == STRETCH) {
          cancellation.throwIfRequested();
        }
        if (accepted == null || accepted.get(doc)) {
          here.score = query.score(vectors.vectorValue(at.index()));
          collector.collect(doc);
          scored++;
        }
      }
      collector.finish();
    }
    return scored;
  }

  /** Scores some documents of the shard, which all have a vector. */
  void score(List<Integer> ascending, LeafOpener to) throws IOException {
    int next = 0;
    for (LeafReaderContext leaf : shard().reader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (next == ascending.size() || ascending.get(next) >= end) {
        continue;
      }
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
      Scored here = new Scored();
      LeafCollector collector = to.open(leaf);
      collector.setScorer(here);
      DocIndexIterator at = vectors.iterator();
      for (; next < ascending.size() && ascending.get(next) < end; next++) {
        int doc = ascending.get(next) - leaf.docBase;
        if (at.advance(doc) != doc) {
          throw new IOException("the graph led to a document without a vector");
        }
        here.score = query.score(vectors.vectorValue(at.index()));
        collector.collect(doc);
      }
      collector.finish();
    }
  }

  /** The vector of a document as it is stored. */
  Optional<float[]> vector(int docId) throws IOException {
    LeafReaderContext leaf = leaf(docId);
    FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
    if (vectors == null) {
      return Optional.empty();
    }
    DocIndexIterator at = vectors.iterator();
    int doc = docId - leaf.docBase;
    return at.advance(doc) == doc
        ? Optional.of(vectors.vectorValue(at.index()).clone())
        : Optional.empty();
  }

  /**
   * What the graph takes for the score of a document that has a vector: where vectors are
   * quantised, only near to the true one.
   */
  float graphScore(int docId) throws IOException {
    LeafReaderContext leaf = leaf(docId);
    VectorScorer scorer = leaf.reader().getFloatVectorValues(field).scorer(query.values());
    int doc = docId - leaf.docBase;
    if (scorer == null || scorer.iterator().advance(doc) != doc) {
      throw new IllegalArgumentException("document " + docId + " has no vector");
    }
    return scorer.score();
  }

  private LeafReaderContext leaf(int docId) {
    List<LeafReaderContext> leaves = shard().reader().leaves();
    return leaves.get(ReaderUtil.subIndex(docId, leaves));
  }

  /** A score that was computed before. */
  private static final class Scored extends Scorable {
    private float score;

    @Override
    public float score() {
      return score;
    }
  }
}
