package io.rankscope.engine.search;

import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.search.Fusion.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/** What each stage of a run made of each passage of the source. */
final class Ledger {
  private final List<Stage> stages = new ArrayList<>();

  /**
   * Adds what a stage passed on.
   *
   * @param ranking best first
   * @param absence why a passage that is not in the ranking is not
   */
  void add(String stage, List<Candidate> ranking, Function<DocAddress, String> absence) {
    stages.add(new Stage(stage, ranking, absence));
  }

  /** Adds a stage that failed: it has no passage. */
  void addFailed(String stage) {
    stages.add(Stage.failed(stage));
  }

  /** Tells what a fusion made of a leg's ranking: a share per candidate, in its order. */
  void fused(String leg, List<Share> shares) {
    stage(leg).shares = List.copyOf(shares);
  }

  /** Tells how far a stage's model has read its candidates, in their order. */
  void read(String stage, List<OptionalInt> cuts) {
    stage(stage).cuts = List.copyOf(cuts);
  }

  private Stage stage(String name) {
    return stages.stream().filter(stage -> stage.name.equals(name)).findFirst().orElseThrow();
  }

  /** One entry per stage, in order. */
  List<LedgerEntry> of(DocAddress passage) {
    return stages.stream().map(stage -> stage.entry(passage)).toList();
  }

  /** What a stage passed on, best first; nothing when it failed or there is none of that name. */
  List<Candidate> ranking(String stage) {
    return stages.stream()
        .filter(one -> one.name.equals(stage))
        .findFirst()
        .map(one -> List.copyOf(one.ranking))
        .orElse(List.of());
  }

  private static final class Stage {
    private final String name;
    private final List<Candidate> ranking;
    private final Function<DocAddress, String> absence;
    private Map<DocAddress, Integer> places = Map.of();
    private boolean failed;
    private List<Share> shares = List.of();
    private List<OptionalInt> cuts = List.of();

    Stage(String name, List<Candidate> ranking, Function<DocAddress, String> absence) {
      this.name = name;
      this.ranking = ranking;
      this.absence = absence;
    }

    /** Looked up only for passages that are shown: runs of query sets never ask. */
    private synchronized Map<DocAddress, Integer> places() {
      if (places.isEmpty() && !ranking.isEmpty()) {
        Map<DocAddress, Integer> found = HashMap.newHashMap(ranking.size());
        for (int place = 0; place < ranking.size(); place++) {
          found.putIfAbsent(ranking.get(place).address(), place);
        }
        places = found;
      }
      return places;
    }

    static Stage failed(String name) {
      Stage stage = new Stage(name, List.of(), passage -> "");
      stage.failed = true;
      return stage;
    }

    LedgerEntry entry(DocAddress passage) {
      if (failed) {
        return LedgerEntry.failed(name);
      }
      Integer place = places().get(passage);
      if (place == null) {
        return LedgerEntry.absent(name, absence.apply(passage));
      }
      LedgerEntry entry = LedgerEntry.ranked(name, place + 1, ranking.get(place).score());
      if (!shares.isEmpty()) {
        Share share = shares.get(place);
        entry = entry.fused(share.normalized(), share.contribution());
      }
      return cuts.isEmpty() ? entry : entry.readUpTo(cuts.get(place));
    }
  }
}
