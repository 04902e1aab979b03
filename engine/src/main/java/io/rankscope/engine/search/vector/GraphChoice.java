package io.rankscope.engine.search.vector;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the graphs of a shard led to.
 *
 * @param ascending the documents, ascending
 * @param cut the least score among them, as the graph computes scores, when no more were wanted;
 *     empty when there was room for more
 */
record GraphChoice(List<Integer> ascending, OptionalDouble cut) {
  GraphChoice {
    ascending = List.copyOf(ascending);
  }
}
