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
          some(unknownQueries, "queries")
              + "in no query set of the workspace"
              + such(unknownQueries));
    }
    if (!unknownPassages.isEmpty()) {
      warnings.add(some(unknownPassages, "passages") + "not in the source" + such(unknownPassages));
    }
    return warnings;
  }

  private static String some(List<String> ids, String what) {
    return ids.size() + " of the " + what + (ids.size() == 1 ? " is " : " are ");
  }

  private static String such(List<String> ids) {
    return (ids.size() == 1 ? ": " : ", for instance ") + ids.getFirst() + ".";
  }
}
