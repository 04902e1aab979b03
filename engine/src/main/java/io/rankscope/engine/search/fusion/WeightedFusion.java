package io.rankscope.engine.search.fusion;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.search.Candidate;
import io.rankscope.engine.search.Fusion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A weighted sum of normalised scores.
 *
 * @param weights weight of each leg, finite and not negative; a leg that is not named adds nothing
 * @param normalization what is done with a leg's scores first
 */
public record WeightedFusion(Map<String, Float> weights, ScoreNormalization normalization)
    implements Fusion {
  /** The kind of fusion as workspace files call it. */
  public static final String TYPE = "weighted";

  private static final MathContext DIGITS = new MathContext(4);

  /**
   * @throws BadInputException when no leg has a weight above 0, or one has a weight below 0
   */
  public WeightedFusion {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    weights.forEach(
        (leg, weight) -> {
          if (!(weight >= 0) || !Float.isFinite(weight)) {
            throw new BadInputException(
                "The fusion gives the leg '" + leg + "' the weight " + weight + ".",
                null,
                "Weights are numbers from 0.");
          }
        });
    if (weights.values().stream().noneMatch(weight -> weight > 0)) {
      throw new BadInputException(
          "The fusion gives no leg a weight.", null, "Weigh each leg, for example: dense: 0.7.");
    }
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("weights", weights);
    settings.put("normalize", normalization.label());
    return settings;
  }

  @Override
  public Set<String> legs() {
    return weights.keySet();
  }

  @Override
  public List<Share> shares(String leg, List<Candidate> ranking) {
    double weight = weights.getOrDefault(leg, 0f);
    double[] normalized = normalization.normalize(ranking);
    List<Share> shares = new ArrayList<>(ranking.size());
    for (double score : normalized) {
      shares.add(new Share(OptionalDouble.of(score), weight * score));
    }
    return shares;
  }

  @Override
  public String formula(String leg, int rank, Share share) {
    return weights.getOrDefault(leg, 0f)
        + " × "
        + new BigDecimal(share.normalized().orElse(0))
            .round(DIGITS)
            .stripTrailingZeros()
            .toPlainString()
        + (normalization == ScoreNormalization.NONE ? "" : " (" + normalization.label() + ")");
  }
}
