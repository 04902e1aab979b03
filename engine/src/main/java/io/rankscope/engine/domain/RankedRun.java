package io.rankscope.engine.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ranked results of a query set by one system, as a run file holds them.
 *
 * @param name the system's name (the tag of a TREC run)
 * @param rankings per query id the passages in {@link ScoredPassage#RANK_ORDER}
 */
public record RankedRun(String name, Map<String, List<ScoredPassage>> rankings) {
  public RankedRun {
    Map<String, List<ScoredPassage>> copy = new LinkedHashMap<>();
    rankings.forEach(
        (query, passages) -> {
          List<ScoredPassage> ranking = new ArrayList<>(passages);
          ranking.sort(ScoredPassage.RANK_ORDER);
          copy.put(query, Collections.unmodifiableList(ranking));
        });
    rankings = Collections.unmodifiableMap(copy);
  }
}
