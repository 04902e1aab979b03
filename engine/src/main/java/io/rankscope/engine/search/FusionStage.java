package io.rankscope.engine.search;

import io.rankscope.engine.index.DocAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up what the legs of a pipeline give each passage. */
final class FusionStage {
  private FusionStage() {}

  /** The passages of all legs as one ranking; the ledger is told each leg's shares. */
  static List<Candidate> fuse(Fusion fusion, Map<String, List<Candidate>> rankings, Ledger ledger) {
    Map<DocAddress, Sum> sums = new LinkedHashMap<>();
    rankings.forEach(
        (leg, ranking) -> {
          List<Fusion.Share> shares = fusion.shares(leg, ranking);
          for (int i = 0; i < ranking.size(); i++) {
            Candidate candidate = ranking.get(i);
            sums.computeIfAbsent(candidate.address(), unseen -> new Sum(candidate)).score +=
                shares.get(i).contribution();
          }
          ledger.fused(leg, shares);
        });
    List<Candidate> fused = new ArrayList<>(sums.size());
    sums.values().forEach(sum -> fused.add(sum.candidate()));
    fused.sort(Candidate.RANK_ORDER);
    return fused;
  }

  private static final class Sum {
    private final Candidate first;
    private double score;

    Sum(Candidate first) {
      this.first = first;
    }

    Candidate candidate() {
      return first.scored((float) score);
    }
  }
}
