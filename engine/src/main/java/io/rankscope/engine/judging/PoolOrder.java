package io.rankscope.engine.judging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The order in which a pool is worked through: query after query, so that a judge keeps one need in
 * mind, and shuffled within a query, so that place tells nothing about rank.
 *
 * @param seed the same seed gives the same order, whatever the other queries hold
 */
public record PoolOrder(long seed) {

  /** The items of one query in the order to judge them. */
  List<PoolItem> of(String queryId, List<PoolItem> items) {
    List<PoolItem> ordered = new ArrayList<>(items);
    ordered.sort((a, b) -> a.passage().compareTo(b.passage()));
    Collections.shuffle(ordered, new Random(seed * 31 + queryId.hashCode()));
    return ordered;
  }
}
