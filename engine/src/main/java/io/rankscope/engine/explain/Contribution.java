package io.rankscope.engine.explain;

import java.util.Comparator;
import java.util.List;

/**
 * A scoring leaf and what it adds to the score: the contributions of a passage add up to it.
 *
 * @param kind the kind of leaf, {@link NodeKind#OTHER} for a part that cannot be taken apart
 * @param field the index field, empty when it concerns none
 * @param term the term, the terms of a group or phrase separated by blanks, or words for the rest
 * @param value what it adds, after every weight and tie
 * @param factors numbers whose product is the value; empty when it is not a product
 */
public record Contribution(
    NodeKind kind, String field, String term, double value, List<Factor> factors) {
  public Contribution {
    factors = List.copyOf(factors);
  }

  static List<Contribution> largestFirst(List<Contribution> contributions) {
    return contributions.stream()
        .sorted(Comparator.comparingDouble(Contribution::value).reversed())
        .toList();
  }
}
