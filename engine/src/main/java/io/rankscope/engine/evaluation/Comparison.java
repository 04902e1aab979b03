package io.rankscope.engine.evaluation;

import java.util.List;

/**
 * How one system does against another on one measure, over all judged queries.
 *
 * @param delta mean of the system minus mean of the baseline
 * @param ci95 95 % interval of the delta, by bootstrap over queries
 * @param pValue two-sided, by the paired randomisation test
 * @param better queries on which the system scores higher
 * @param worse queries on which it scores lower
 * @param same the others
 */
public record Comparison(
    String baseline,
    String system,
    Measure measure,
    double delta,
    Interval ci95,
    double pValue,
    int better,
    int worse,
    int same) {

  /** Compares two systems that were scored against the same qrels. */
  public static Comparison of(SystemScores baseline, SystemScores system, Measure measure) {
    List<QueryScores> before = baseline.queries();
    List<QueryScores> after = system.queries();
    double[] differences = new double[before.size()];
    if (before.size() != after.size()) {
      throw notPaired(baseline, system);
    }
    for (int i = 0; i < differences.length; i++) {
      if (!before.get(i).queryId().equals(after.get(i).queryId())) {
        throw notPaired(baseline, system);
      }
      differences[i] = after.get(i).of(measure) - before.get(i).of(measure);
    }
    PairedDifferences paired = new PairedDifferences(differences);
    return new Comparison(
        baseline.system(),
        system.system(),
        measure,
        paired.mean(),
        paired.bootstrap(0.95),
        paired.pValue(),
        paired.better(),
        paired.worse(),
        paired.same());
  }

  private static IllegalArgumentException notPaired(SystemScores baseline, SystemScores system) {
    return new IllegalArgumentException(
        baseline.system() + " and " + system.system() + " were not scored on the same queries");
  }
}
