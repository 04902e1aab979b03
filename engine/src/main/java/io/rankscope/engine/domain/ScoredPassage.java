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
        int byScore = Float.compare(b.score, a.score);
        return byScore != 0 ? byScore : b.id.compareTo(a.id);
      };
}
