package io.rankscope.engine.evaluation;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.ScoredPassage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One ranking with each passage replaced by its grade, and all grades given for the query: what
 * measures are computed from. Negative grades ("pooled, not judged") count as unjudged, as they do
 * in trec_eval.
 */
final class JudgedRanking {
  /** Stands in the ranking for a passage without a grade; below every relevance level. */
  static final int UNJUDGED = -1;

  private final int[] ranked;
  private final int[] judged;

  private JudgedRanking(int[] ranked, int[] judged) {
    this.ranked = ranked;
    this.judged = judged;
  }

  /**
   * Looks up the grades of the first {@code depth} passages.
   *
   * @param grades grade by passage for one query
   * @param ranking passages in rank order
   */
  static JudgedRanking of(Map<PassageId, Integer> grades, List<ScoredPassage> ranking, int depth) {
    int[] ranked = new int[Math.min(depth, ranking.size())];
    for (int i = 0; i < ranked.length; i++) {
      Integer grade = grades.get(ranking.get(i).id());
      ranked[i] = grade == null || grade < 0 ? UNJUDGED : grade;
    }
    int[] judged =
        grades.values().stream().mapToInt(Integer::intValue).filter(g -> g >= 0).toArray();
    Arrays.sort(judged);
    return new JudgedRanking(ranked, judged);
  }

  /** How many passages were retrieved, at most the depth looked at. */
  int retrieved() {
    return ranked.length;
  }

  /** The grade at {@code index} (rank - 1), {@link #UNJUDGED} without one. */
  int grade(int index) {
    return ranked[index];
  }

  /** How many passages were judged for the query. */
  int judged() {
    return judged.length;
  }

  /** The grade at {@code index} (rank - 1) of the best ranking there could be. */
  int idealGrade(int index) {
    return judged[judged.length - 1 - index];
  }

  /** How many judged passages have a grade of at least {@code level}. */
  int relevant(int level) {
    int count = 0;
    for (int i = judged.length - 1; i >= 0 && judged[i] >= level; i--) {
      count++;
    }
    return count;
  }

  /**
   * How many of the first {@code depth} retrieved passages have a grade of at least {@code level}.
   */
  int relevantRetrieved(int depth, int level) {
    int count = 0;
    for (int i = Math.min(depth, ranked.length) - 1; i >= 0; i--) {
      if (ranked[i] >= level) {
        count++;
      }
    }
    return count;
  }
}
