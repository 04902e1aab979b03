package io.rankscope.engine.evaluation;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.domain.Utf8Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Scores a run against qrels as trec_eval 9.0.4 does. */
public final class Evaluation {
  private Evaluation() {}

  /**
   * Scores every judged query. A judged query that the run does not answer scores 0; a query of the
   * run without qrels is named and ignored.
   */
  public static SystemScores of(Qrels qrels, RankedRun run, List<Measure> measures) {
    int depth = depth(measures);
    List<QueryScores> queries = new ArrayList<>(qrels.grades().size());
    // The order of the sum decides its last bits, so it is trec_eval's: by the bytes of the id.
    for (String query : sorted(qrels.grades().keySet().stream())) {
      queries.add(
          score(
              query,
              qrels.of(query),
              run.rankings().getOrDefault(query, List.of()),
              measures,
              depth));
    }
    List<String> unjudged =
        sorted(run.rankings().keySet().stream().filter(id -> !qrels.grades().containsKey(id)));
    return new SystemScores(run.name(), measures, queries, unjudged);
  }

  private static QueryScores score(
      String query,
      Map<PassageId, Integer> grades,
      List<ScoredPassage> ranking,
      List<Measure> measures,
      int depth) {
    JudgedRanking judged = JudgedRanking.of(grades, ranking, depth);
    Map<Measure, Double> values = new LinkedHashMap<>();
    for (Measure measure : measures) {
      values.put(measure, measure.score(judged));
    }
    return new QueryScores(query, !ranking.isEmpty(), values);
  }

  /** How many ranks any of the measures looks at: grades further down need not be looked up. */
  private static int depth(List<Measure> measures) {
    return measures.stream()
        .mapToInt(measure -> measure.cutOff().orElse(Integer.MAX_VALUE))
        .max()
        .orElse(0);
  }

  private static List<String> sorted(Stream<String> ids) {
    return ids.sorted(Utf8Order.COMPARATOR).toList();
  }
}
