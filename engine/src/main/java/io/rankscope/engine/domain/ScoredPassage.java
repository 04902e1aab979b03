package io.rankscope.engine.domain;

import java.util.Comparator;

/** A passage with the score a ranker gave it. */
public record ScoredPassage(PassageId id, float score) {
  /**
   * The order of every ranking: score descending, then passage id descending by code units, which
   * is how trec_eval breaks ties.
   */
  public static final Comparator<ScoredPassage> RANK_ORDER =
      (a, b) -> {
        // Adding 0 makes -0.0 tie with 0.0, as it does for every other program.
        int byScore = Float.compare(b.score + 0f, a.score + 0f);
        return byScore != 0 ? byScore : b.id.compareTo(a.id);
      };
}
