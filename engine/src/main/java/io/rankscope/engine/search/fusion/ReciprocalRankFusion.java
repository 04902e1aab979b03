package io.rankscope.engine.search.fusion;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.search.Candidate;
import io.rankscope.engine.search.Fusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Reciprocal rank fusion: each leg adds {@code 1 / (k + rank)}, ranks counted from 1 (Cormack,
 * Clarke and Büttcher, SIGIR 2009).
 *
 * @param k dampens the first ranks, at least 0; 60 in the paper
 */
public record ReciprocalRankFusion(int k) implements Fusion {
  /** The kind of fusion as workspace files call it. */
  public static final String TYPE = "rrf";

  public static final int DEFAULT_K = 60;

  /** The fusion of the paper. */
  public static final ReciprocalRankFusion DEFAULT = new ReciprocalRankFusion(DEFAULT_K);

  /**
   * @throws BadInputException when k is negative
   */
  public ReciprocalRankFusion {
    if (k < 0) {
      throw new BadInputException(
          "The fusion has k " + k + ", which is below 0.", null, "The usual value is 60.");
    }
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("k", k);
  }

  @Override
  public Set<String> legs() {
    return Set.of();
  }

  @Override
  public List<Share> shares(String leg, List<Candidate> ranking) {
    List<Share> shares = new ArrayList<>(ranking.size());
    for (int rank = 1; rank <= ranking.size(); rank++) {
      shares.add(new Share(OptionalDouble.empty(), 1.0 / (k + rank)));
    }
    return shares;
  }

  @Override
  public String formula(String leg, int rank, Share share) {
    return "1 / (" + k + " + " + rank + ")";
  }
}
