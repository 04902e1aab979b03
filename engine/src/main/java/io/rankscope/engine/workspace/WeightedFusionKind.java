package io.rankscope.engine.workspace;

import io.rankscope.engine.search.Fusion;
import io.rankscope.engine.search.fusion.ScoreNormalization;
import io.rankscope.engine.search.fusion.WeightedFusion;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads {@code {type: weighted, weights: {words: 0.3, dense: 0.7}, normalize: min-max}}. The
 * weights may stand beside the other keys as well.
 */
final class WeightedFusionKind implements FusionKind {
  private static final int LARGEST = 1_000_000;
  private static final ScoreNormalization UNSAID = ScoreNormalization.MIN_MAX;
  private static final Map<String, ScoreNormalization> NORMALIZATIONS =
      Arrays.stream(ScoreNormalization.values())
          .collect(Collectors.toMap(ScoreNormalization::label, Function.identity()));

  @Override
  public String type() {
    return WeightedFusion.TYPE;
  }

  @Override
  public Map<String, Object> defaults() {
    return Map.of("normalize", UNSAID.label());
  }

  @Override
  public Fusion read(YamlSection section) {
    ScoreNormalization normalization =
        section.find("normalize").map(given -> given.asChoice(NORMALIZATIONS)).orElse(UNSAID);
    Map<String, Float> weights = new LinkedHashMap<>();
    if (section.find("weights").isPresent()) {
      section.allowOnly(List.of("type", "weights", "normalize"));
      read(section.need("weights", "weights: {words: 0.3}").asSection().values(), weights);
    } else {
      Map<String, YamlValue> legs = new LinkedHashMap<>(section.values());
      legs.remove("type");
      legs.remove("normalize");
      read(legs, weights);
    }
    return new WeightedFusion(weights, normalization);
  }

  /** Every leg weighs the same. */
  @Override
  public Fusion begun(List<String> legs) {
    Map<String, Float> weights = new LinkedHashMap<>();
    legs.forEach(leg -> weights.put(leg, 1f));
    return new WeightedFusion(weights, UNSAID);
  }

  private static void read(Map<String, YamlValue> legs, Map<String, Float> weights) {
    legs.forEach((leg, weight) -> weights.put(leg, weight.asNumber(0, LARGEST)));
  }
}
