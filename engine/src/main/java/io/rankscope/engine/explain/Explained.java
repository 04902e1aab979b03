package io.rankscope.engine.explain;

import io.rankscope.engine.domain.PassageId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Why a passage has its score, or why it has none.
 *
 * @param rank its rank in the run, empty when it is not among the hits
 * @param score the score that ranked it, or would have; empty when the query did not match it
 * @param tree how the score came about, or where the match failed
 * @param contributions what adds up to the score, largest first; empty without a score
 * @param stages what each stage that could be explained made of it, the last one first; a leg alone
 *     is one stage
 * @param agreement the check of the tree against the score, empty without a score
 * @param whyNot why it is not among the hits; empty when it is
 */
public record Explained(
    PassageId passage,
    OptionalInt rank,
    OptionalDouble score,
    ExplanationNode tree,
    List<Contribution> contributions,
    List<StageExplanation> stages,
    Optional<Agreement> agreement,
    Optional<WhyNot> whyNot) {
  public Explained {
    contributions = List.copyOf(contributions);
    stages = List.copyOf(stages);
  }

  /** Whether the explanation tells the score; true when there is no score to tell. */
  public boolean agrees() {
    return agreement.map(Agreement::agrees).orElse(true);
  }
}
