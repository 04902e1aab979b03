package io.rankscope.engine.explain;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What one stage of a pipeline made of a passage, taken apart by itself: a leg into the terms it
 * found, a fusion into what each leg adds, a reranker into its one score.
 *
 * @param stage as ledgers name it
 * @param score the stage's own score, empty when it does not have the passage
 * @param contributions what adds up to the score, largest first; empty without a score
 */
public record StageExplanation(
    String stage, OptionalDouble score, List<Contribution> contributions) {
  public StageExplanation {
    contributions =
        score.isPresent() ? Contribution.largestFirst(contributions) : List.<Contribution>of();
  }
}
