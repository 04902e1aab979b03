package io.rankscope.engine.search.shard;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.search.Candidate;
import io.rankscope.engine.search.ShardFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Collects the best passages of one shard in the order of every ranking, score descending, then id
 * descending, also at the cut. Ids are looked at only where scores tie, and as ordinals of their
 * segment wherever that is enough, so that the order costs next to nothing; documents that cannot
 * reach the list are skipped as in any Lucene search.
 */
public final class TopPassages implements Collector {
  /** The order of a ranking, over entries of several shards. */
  static final Comparator<Entry> RANK_ORDER =
      (a, b) -> a.score != b.score ? Float.compare(b.score, a.score) : LeafIds.compare(b, a);

  /** Shard by shard and segment by segment, ids ascending. */
  static final Comparator<Entry> STORED_ORDER =
      (a, b) ->
          a.shard() != b.shard()
              ? Integer.compare(a.shard(), b.shard())
              : a.docBase != b.docBase
                  ? Integer.compare(a.docBase, b.docBase)
                  : Integer.compare(a.ordinal, b.ordinal);

  private final int k;
  private final LeafIds.Opener ids;
  private final Heap heap;
  private final Competition competition;
  private long matches;
  private boolean skipping;

  /**
   * @param k how many passages are wanted
   * @param maxDoc documents of the shard
   */
  public TopPassages(int k, int maxDoc, LeafIds.Opener ids, Competition competition) {
    this.k = k;
    this.ids = ids;
    // Room for no more than there is, since a heap is allocated whole.
    this.heap = new Heap(Math.min(k, Math.max(1, maxDoc)));
    this.competition = competition;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.TOP_SCORES;
  }

  @Override
  public void setWeight(Weight weight) {}

  /** Matches seen; a lower bound once {@link #skipped()}. */
  public long matches() {
    return matches;
  }

  /** Whether documents that match may have been skipped. */
  public boolean skipped() {
    return skipping;
  }

  /** The passages collected, best first. */
  public List<Entry> best() {
    List<Entry> worstFirst = new ArrayList<>(heap.size());
    while (heap.size() > 0) {
      worstFirst.add(heap.pop());
    }
    return worstFirst.reversed();
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    LeafIds leafIds = ids.open(leaf);
    return new LeafCollector() {
      private @Nullable Scorable scorer;
      private float demanded = Float.NEGATIVE_INFINITY;

      @Override
      public void setScorer(Scorable given) throws IOException {
        scorer = given;
        demanded = Float.NEGATIVE_INFINITY;
        demand(given);
      }

      @Override
      public void collect(int doc) throws IOException {
        Scorable here = Objects.requireNonNull(scorer);
        float score = here.score();
        matches++;
        competition.count();
        if (score >= competition.bound()) {
          if (heap.size() < k) {
            heap.add(new Entry(score, leafIds, leaf.docBase, doc));
          } else {
            Entry worst = heap.top();
            if (score > worst.score || (score == worst.score && leafIds.beats(doc, worst))) {
              heap.updateTop(new Entry(score, leafIds, leaf.docBase, doc));
            }
          }
          if (heap.size() == k) {
            competition.demand(heap.top().score);
          }
        }
        demand(here);
      }

      // Lets the scorer skip what cannot reach the list; ties still can.
      private void demand(Scorable here) throws IOException {
        float least = competition.bound();
        if (least > demanded && competition.counted()) {
          demanded = least;
          skipping = true;
          here.setMinCompetitiveScore(least);
        }
      }
    };
  }

  /** A passage among the best so far. */
  public static final class Entry {
    final float score;
    final LeafIds ids;
    final int docBase;
    final int doc;
    final int ordinal;
    private @Nullable BytesRef id;

    Entry(float score, LeafIds ids, int docBase, int doc) throws IOException {
      this.score = score;
      this.ids = ids;
      this.docBase = docBase;
      this.doc = doc;
      this.ordinal = ids.ordinal(doc);
    }

    /**
     * The bytes of the passage's id, read once.
     *
     * @throws ShardFailure when it cannot be read
     */
    BytesRef id() {
      BytesRef known = id;
      if (known == null) {
        try {
          known = ids.id(doc, ordinal);
        } catch (IOException | RuntimeException | InternalError e) {
          throw new ShardFailure(shard(), e);
        }
        id = known;
      }
      return known;
    }

    int shard() {
      return ids.shard();
    }

    /** The entry as a stage passes it on. */
    Candidate candidate() {
      return new Candidate(
          new PassageId(id().utf8ToString()), score, new DocAddress(shard(), shardDoc()));
    }

    /** The document's number in the shard's reader. */
    public int shardDoc() {
      return docBase + doc;
    }
  }

  private static final class Heap extends PriorityQueue<Entry> {
    Heap(int size) {
      super(size);
    }

    @Override
    protected boolean lessThan(Entry a, Entry b) {
      return a.score != b.score ? a.score < b.score : LeafIds.compare(a, b) < 0;
    }
  }
}
