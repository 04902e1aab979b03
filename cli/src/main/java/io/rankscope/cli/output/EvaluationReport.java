package io.rankscope.cli.output;

import io.rankscope.engine.evaluation.Comparison;
import io.rankscope.engine.evaluation.Measure;
import io.rankscope.engine.evaluation.Slice;
import io.rankscope.engine.evaluation.SystemScores;
import java.util.List;

/**
 * What {@code evaluate} found.
 *
 * @param measures what was measured, in the order asked for
 * @param systems the scores of each system over all judged queries
 * @param slices by value and system, empty when none were asked for
 * @param comparisons of each other system with the baseline, empty without a baseline
 */
public record EvaluationReport(
    List<Measure> measures,
    List<SystemScores> systems,
    List<Slice> slices,
    List<Comparison> comparisons) {
  public EvaluationReport {
    measures = List.copyOf(measures);
    systems = List.copyOf(systems);
    slices = List.copyOf(slices);
    comparisons = List.copyOf(comparisons);
  }
}
