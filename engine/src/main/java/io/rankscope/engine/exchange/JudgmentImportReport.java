package io.rankscope.engine.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * What an import did.
 *
 * @param querySet the query set the judgments were filed under
 * @param added judgments that were new or changed what stood
 * @param unchanged judgments that stood already
 * @param unknownQueries ids of queries that the query set does not have; imported all the same
 * @param unknownPassages ids of passages that the source does not have; imported all the same
 */
public record JudgmentImportReport(
    String querySet,
    int added,
    int unchanged,
    List<String> unknownQueries,
    List<String> unknownPassages) {
  public JudgmentImportReport {
    unknownQueries = List.copyOf(unknownQueries);
    unknownPassages = List.copyOf(unknownPassages);
  }

  /** What the user should be told, in words. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (!unknownQueries.isEmpty()) {
      warnings.add(
          unknownQueries.size()
              + " of the queries are in no query set of the workspace, for instance "
              + unknownQueries.getFirst()
              + ".");
    }
    if (!unknownPassages.isEmpty()) {
      warnings.add(
          unknownPassages.size()
              + " of the passages are not in the source, for instance "
              + unknownPassages.getFirst()
              + ".");
    }
    return warnings;
  }
}
