package io.rankscope.engine.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a system (a run) scored, query by query.
 *
 * @param system the system's name
 * @param measures what was measured, in the order asked for
 * @param queries every judged query in trec_eval's order (by the bytes of the id), also those the
 *     run does not answer
 * @param unjudgedQueries queries of the run that have no qrels and were ignored
 */
public record SystemScores(
    String system,
    List<Measure> measures,
    List<QueryScores> queries,
    List<String> unjudgedQueries) {
  public SystemScores {
    measures = List.copyOf(measures);
    queries = List.copyOf(queries);
    unjudgedQueries = List.copyOf(unjudgedQueries);
  }

  /** Mean over all judged queries (trec_eval's {@code -c}), 0 without any. */
  public double mean(Measure measure) {
    return queries.isEmpty() ? 0 : sum(measure) / queries.size();
  }

  /** Mean over the judged queries that the run answers (trec_eval without {@code -c}). */
  public double answeredMean(Measure measure) {
    int answered = answered();
    return answered == 0 ? 0 : sum(measure) / answered;
  }

  /** How many judged queries the run answers. */
  public int answered() {
    return (int) queries.stream().filter(QueryScores::answered).count();
  }

  /** The same scores over some of the queries only: a slice. */
  public SystemScores restrictedTo(Set<String> queryIds) {
    return new SystemScores(
        system,
        measures,
        queries.stream().filter(query -> queryIds.contains(query.queryId())).toList(),
        List.of());
  }

  /** What a reader of the means must know, one sentence each. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    int missing = queries.size() - answered();
    if (missing > 0) {
      warnings.add(
          system
              + ": "
              + missing
              + " of "
              + queries.size()
              + (queries.size() == 1 ? " judged query" : " judged queries")
              + (missing == 1
                  ? " has no hits in the run and counts as 0."
                  : " have no hits in the run and count as 0."));
    }
    if (!unjudgedQueries.isEmpty()) {
      warnings.add(
          system
              + ": "
              + unjudgedQueries.size()
              + (unjudgedQueries.size() == 1
                  ? " query of the run has no judgments and was ignored: "
                  : " queries of the run have no judgments and were ignored, for instance ")
              + unjudgedQueries.getFirst()
              + ".");
    }
    return warnings;
  }

  private double sum(Measure measure) {
    double sum = 0;
    for (QueryScores query : queries) {
      sum += query.of(measure);
    }
    return sum;
  }
}
