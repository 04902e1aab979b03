package io.rankscope.engine.search.vector;

import io.rankscope.engine.domain.ShardOutcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What a leg's graph misses of a set of queries.
 *
 * @param leg the leg as it stood
 * @param k how many passages were compared
 * @param depth how many candidates the graph was searched for
 * @param queries in the order of the set
 * @param shards the outcome of every shard of the source
 * @param warnings what a reader must know
 */
public record TriageReport(
    VectorLeg leg,
    int k,
    int depth,
    List<TriagedQuery> queries,
    List<ShardOutcome> shards,
    List<String> warnings) {
  public TriageReport {
    queries = List.copyOf(queries);
    shards = List.copyOf(shards);
    warnings = List.copyOf(warnings);
  }

  /** Mean recall over the queries that have one. */
  public OptionalDouble meanRecall() {
    return queries.stream().flatMapToDouble(query -> query.recall().stream()).average();
  }

  /** How often each reason kept a near passage out; reasons that never did are left out. */
  public Map<MissReason, Integer> neighbourReasons() {
    return counted(TriagedQuery::neighbours);
  }

  /** How often each reason kept a relevant passage out; reasons that never did are left out. */
  public Map<MissReason, Integer> relevantReasons() {
    return counted(TriagedQuery::relevant);
  }

  private Map<MissReason, Integer> counted(Function<TriagedQuery, List<Miss>> misses) {
    Map<MissReason, Integer> counts = new EnumMap<>(MissReason.class);
    queries.forEach(
        query -> misses.apply(query).forEach(miss -> counts.merge(miss.reason(), 1, Integer::sum)));
    return counts;
  }
}
