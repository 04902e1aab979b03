package io.rankscope.engine.search.shard;

import io.rankscope.engine.index.PinnedShard;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the values of a filter that no passage has. Only what a dictionary or a tree of points
 * tells is asked: no passage is read for it.
 */
public final class AbsentValues {
  private AbsentValues() {}

  /**
   * The values that no passage of the open shards has, in the filter's order. A value that only
   * deleted passages have is not among them, nor is any of a field without dictionary and points.
   *
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public static List<String> of(PassageFilter filter, PinnedSource source, Cancellation stop)
      throws IOException {
    List<String> absent = new ArrayList<>();
    for (String value : filter.values()) {
      boolean found = false;
      for (PinnedShard shard : source.shards()) {
        stop.throwIfRequested();
        found = found || mayHave(shard, filter.field(), value);
      }
      if (!found) {
        absent.add(value);
      }
    }
    return absent;
  }

  private static boolean mayHave(PinnedShard shard, String field, String value) throws IOException {
    FieldInfo info = FieldInfos.getMergedFieldInfos(shard.reader()).fieldInfo(field);
    if (info == null) {
      return false;
    }
    if (FilterFields.holdsWholeTerms(info)) {
      return shard.reader().docFreq(new Term(field, value)) > 0;
    }
    return switch (FilterFields.holds(info)) {
      case TEXTS -> isInDocValues(shard, field, new BytesRef(value));
      case NUMBERS -> isAmongPoints(shard, info, value);
      case WORDS, NOTHING -> true;
    };
  }

  private static boolean isInDocValues(PinnedShard shard, String field, BytesRef value)
      throws IOException {
    for (LeafReaderContext leaf : shard.reader().leaves()) {
      if (DocValues.getSortedSet(leaf.reader(), field).lookupTerm(value) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Numbers without points are only found by reading the passages' own. */
  private static boolean isAmongPoints(PinnedShard shard, FieldInfo info, String value)
      throws IOException {
    if (info.getPointDimensionCount() != 1) {
      return true;
    }
    long number = FilterFields.number(info.name, value);
    if (info.getPointNumBytes() == Long.BYTES) {
      return has(shard, LongPoint.newExactQuery(info.name, number));
    }
    if (info.getPointNumBytes() != Integer.BYTES) {
      return true;
    }
    return number == (int) number && has(shard, IntPoint.newExactQuery(info.name, (int) number));
  }

  private static boolean has(PinnedShard shard, Query query) throws IOException {
    return new IndexSearcher(shard.reader()).count(query) > 0;
  }
}
