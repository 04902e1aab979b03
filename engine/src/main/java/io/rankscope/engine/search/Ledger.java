package io.rankscope.engine.search;

import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.index.DocAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each stage of a run made of each passage. */
final class Ledger {
  private final List<Stage> stages = new ArrayList<>();

  /** Adds what a stage passed on, best first, at most {@code depth} candidates. */
  void add(String stage, int depth, List<Candidate> ranking) {
    Map<DocAddress, Integer> places = HashMap.newHashMap(ranking.size());
    for (int place = 0; place < ranking.size(); place++) {
      places.putIfAbsent(ranking.get(place).address(), place);
    }
    stages.add(new Stage(stage, depth, ranking, places));
  }

  /** One entry per stage, in order. */
  List<LedgerEntry> of(DocAddress passage) {
    return stages.stream().map(stage -> stage.entry(passage)).toList();
  }

  private record Stage(
      String name, int depth, List<Candidate> ranking, Map<DocAddress, Integer> places) {
    LedgerEntry entry(DocAddress passage) {
      Integer place = places.get(passage);
      if (place != null) {
        return LedgerEntry.ranked(name, place + 1, ranking.get(place).score());
      }
      return LedgerEntry.absent(
          name, ranking.size() < depth ? "did not match" : "below the cut of " + depth);
    }
  }
}
