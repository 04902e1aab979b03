package io.rankscope.engine.search.vector;

import io.rankscope.engine.domain.Query;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a leg's graph misses of one query.
 *
 * @param recall the share of the nearest k passages that the graph found; empty when no passage has
 *     a vector
 * @param neighbours those of the nearest k that it did not find, nearest first, and those that a
 *     filter keeps from being among them
 * @param relevant judged relevant passages that are not among its first k, by id
 * @param judged how many passages are judged relevant for the query
 * @param graphMillis what the search by the graph took, without encoding the query
 * @param exactMillis what looking at every vector took
 */
public record TriagedQuery(
    Query query,
    OptionalDouble recall,
    List<Miss> neighbours,
    List<Miss> relevant,
    int judged,
    double graphMillis,
    double exactMillis) {
  public TriagedQuery {
    neighbours = List.copyOf(neighbours);
    relevant = List.copyOf(relevant);
  }
}
