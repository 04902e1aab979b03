package io.rankscope.engine.index;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Finds ids that stand twice in a source. It walks the sorted ids of all shards side by side, so it
 * holds no more than the duplicates it lists. The caller keeps the source pinned.
 */
public final class DuplicateIds implements Task<DuplicateIds.Found> {
  /** Most duplicates that are listed; all are counted. */
  public static final int LISTED = 100;

  private static final int CHECKED_BETWEEN_POLLS = 4096;

  private final PinnedSource source;

  public DuplicateIds(PinnedSource source) {
    this.source = source;
  }

  /**
   * What was found.
   *
   * @param checked false when the ids are not indexed, so that nothing could be looked up
   * @param count ids that stand more than once
   * @param first the first of them in the order of their bytes
   */
  public record Found(boolean checked, long count, List<Duplicate> first) {
    public Found {
      first = List.copyOf(first);
    }
  }

  /** An id and every live passage that bears it. */
  public record Duplicate(PassageId id, List<DocAddress> places) {
    public Duplicate {
      places = List.copyOf(places);
    }
  }

  @Override
  public Found run(Progress progress, Cancellation cancellation) throws IOException {
    if (source.roles().id().isEmpty() || !indexed(source.roles().id().get())) {
      return new Found(false, 0, List.of());
    }
    MergedTerms ids = new MergedTerms(source.shards(), source.roles().id().get());
    List<Duplicate> first = new ArrayList<>();
    long count = 0;
    for (long seen = 0; ids.next(); seen++) {
      if (seen % CHECKED_BETWEEN_POLLS == 0) {
        cancellation.throwIfRequested();
        progress.report(seen, source.passageCount(), "looking for ids that stand twice");
      }
      if (mayRepeat(ids)) {
        List<DocAddress> places = places(ids);
        if (places.size() > 1) {
          count++;
          if (first.size() < LISTED) {
            first.add(new Duplicate(new PassageId(ids.term().utf8ToString()), places));
          }
        }
      }
    }
    return new Found(true, count, first);
  }

  private boolean indexed(String field) {
    for (PinnedShard shard : source.shards()) {
      for (LeafReaderContext leaf : shard.reader().leaves()) {
        var info = leaf.reader().getFieldInfos().fieldInfo(field);
        if (info != null && info.getIndexOptions() == IndexOptions.NONE) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean mayRepeat(MergedTerms ids) throws IOException {
    return ids.segments().size() > 1 || ids.segments().getFirst().terms().docFreq() > 1;
  }

  private static List<DocAddress> places(MergedTerms ids) throws IOException {
    List<DocAddress> places = new ArrayList<>();
    for (MergedTerms.Cursor segment : ids.segments()) {
      Bits live = segment.leaf().reader().getLiveDocs();
      PostingsEnum documents = segment.terms().postings(null, PostingsEnum.NONE);
      for (int doc = documents.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc()) {
        if (live == null || live.get(doc)) {
          places.add(new DocAddress(segment.shard(), segment.leaf().docBase + doc));
        }
      }
    }
    places.sort(Comparator.comparingInt(DocAddress::shard).thenComparingInt(DocAddress::docId));
    return places;
  }
}
