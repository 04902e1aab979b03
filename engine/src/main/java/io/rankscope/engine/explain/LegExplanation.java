package io.rankscope.engine.explain;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a leg made of a passage.
 *
 * @param score the score that the leg ranks it with, empty when the query does not match it
 * @param tree how the score came about, or where the match failed
 * @param contributions what adds up to the score
 * @param fields the query's terms in each searched field
 */
public record LegExplanation(
    OptionalDouble score,
    ExplanationNode tree,
    List<Contribution> contributions,
    List<WhyNot.FieldTokens> fields) {
  public LegExplanation {
    contributions = List.copyOf(contributions);
    fields = List.copyOf(fields);
  }
}
