package io.rankscope.engine.search;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.index.DocAddress;
import java.util.Comparator;

/**
 * A passage on its way through a pipeline.
 *
 * @param score the score of the stage that passed it on
 * @param address where it lies
 */
public record Candidate(PassageId id, float score, DocAddress address) {
  /**
   * Score descending, then id descending by code units; two passages of one id, which only a faulty
   * source has, by address.
   */
  public static final Comparator<Candidate> RANK_ORDER =
      (a, b) -> {
        // Adding 0 makes -0.0 tie with 0.0, as it does for every other program.
        int byScore = Float.compare(b.score + 0f, a.score + 0f);
        if (byScore != 0) {
          return byScore;
        }
        int byId = b.id.compareTo(a.id);
        if (byId != 0) {
          return byId;
        }
        int byShard = Integer.compare(a.address.shard(), b.address.shard());
        return byShard != 0 ? byShard : Integer.compare(a.address.docId(), b.address.docId());
      };

  /** The same passage with the score of another stage. */
  Candidate scored(float other) {
    return new Candidate(id, other, address);
  }

  /** The candidate without its address. */
  public ScoredPassage scored() {
    return new ScoredPassage(id, score);
  }
}
