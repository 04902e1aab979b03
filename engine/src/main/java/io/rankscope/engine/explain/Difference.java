package io.rankscope.engine.explain;

import io.rankscope.engine.domain.PassageId;
import java.util.List;
import java.util.Optional;

/**
 * Why one passage scores more than another, as a waterfall.
 *
 * @param gap score of {@code above} less score of {@code below}
 * @param steps largest change first; added up in order they give exactly the gap
 */
public record Difference(PassageId above, PassageId below, double gap, List<Step> steps) {
  public Difference {
    steps = List.copyOf(steps);
  }

  /**
   * What one part of the query makes of the gap.
   *
   * @param field the index field, empty when it concerns none
   * @param term the term or terms, or words for what rounding left over
   * @param above its contribution to the upper passage, 0 when it has none
   * @param below its contribution to the lower passage, 0 when it has none
   * @param change {@code above} less {@code below}
   * @param factors how the factors compare
   */
  public record Step(
      NodeKind kind,
      String field,
      String term,
      double above,
      double below,
      double change,
      List<FactorChange> factors) {
    public Step {
      factors = List.copyOf(factors);
    }
  }

  /** A factor in both passages; empty where that passage lacks the term. */
  public record FactorChange(NodeKind kind, Optional<Factor> above, Optional<Factor> below) {}
}
