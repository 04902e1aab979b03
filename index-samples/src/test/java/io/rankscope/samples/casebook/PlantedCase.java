package io.rankscope.samples.casebook;

import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Statistics;
import java.util.List;
import java.util.Optional;

/**
 * A ranking that goes wrong.
 *
 * @param name what the casebook calls it
 * @param query id of the query
 * @param wrong the passage that stands above; empty when there is no hit at all
 * @param right the passage that ought to
 * @param ranks where they stand
 * @param evidence what shows the cause
 * @param mend what helps here; empty when no pipeline of the workspace does
 */
record PlantedCase(
    String name,
    String query,
    Optional<PassageId> wrong,
    PassageId right,
    Statistics statistics,
    Ranks ranks,
    List<Evidence> evidence,
    Optional<Mend> mend) {

  /** The name, which is what test reports call it. */
  @Override
  public String toString() {
    return name;
  }

  /**
   * Where the two passages stand, from 1; 0 when a passage is not among the hits.
   *
   * @param wrong 0 also when the case names no wrong passage
   */
  record Ranks(int wrong, int right) {
    /** Whether the right passage is found, and not below the wrong one. */
    boolean mended() {
      return right > 0 && (wrong == 0 || right < wrong);
    }
  }

  /**
   * A change that helps.
   *
   * @param query other words
   * @param pipeline another pipeline of the workspace
   * @param statistics other statistics
   * @param analyzer another analyzer, of index and query
   * @param ranks where the passages stand then
   */
  record Mend(
      Optional<String> query,
      Optional<String> pipeline,
      Optional<Statistics> statistics,
      Optional<AnalyzerSpec> analyzer,
      Ranks ranks) {}
}
