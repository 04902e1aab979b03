package io.rankscope.engine.judging;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Qrels;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One grade per pair, and what was left out to get there.
 *
 * @param grades in the order of {@link QueryPassage#ORDER}
 * @param cannotJudge judgments left out because the judge could not judge
 * @param ties pairs where a majority was chosen between grades given equally often
 * @param unsettled pairs left out because judges disagree and nobody adjudicated
 */
public record ReducedJudgments(
    SortedMap<QueryPassage, Integer> grades, int cannotJudge, int ties, int unsettled) {
  public ReducedJudgments {
    SortedMap<QueryPassage, Integer> copy = new TreeMap<>(QueryPassage.ORDER);
    copy.putAll(grades);
    grades = Collections.unmodifiableSortedMap(copy);
  }

  /** The grades of one query set of a collection as qrels. */
  public Qrels qrels(String collection, String querySet) {
    Map<String, Map<PassageId, Integer>> qrels = new LinkedHashMap<>();
    grades.forEach(
        (pair, grade) -> {
          if (pair.collection().equals(collection) && pair.querySet().equals(querySet)) {
            qrels
                .computeIfAbsent(pair.queryId(), id -> new LinkedHashMap<>())
                .put(pair.passage(), grade);
          }
        });
    return new Qrels(qrels);
  }
}
