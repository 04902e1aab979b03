package io.rankscope.engine.workspace;

import io.rankscope.engine.search.Fusion;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.fusion.ScoreNormalization;
import io.rankscope.engine.search.fusion.WeightedFusion;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the {@code fusion} of a pipeline: a type alone, {@code {type: rrf, k: 60}}, {@code {type:
 * weighted, weights: {words: 0.3, dense: 0.7}, normalize: min-max}} or, shorter, {@code {weighted:
 * {words: 0.3, dense: 0.7, normalize: min-max}}}.
 */
final class FusionReader {
  private static final int LARGEST = 1_000_000;

  /** How each type of fusion is read; a new type is a line here. */
  private static final Map<String, Function<YamlSection, Fusion>> TYPES =
      Map.of(
          ReciprocalRankFusion.TYPE,
          FusionReader::reciprocal,
          WeightedFusion.TYPE,
          FusionReader::weighted);

  private static final Map<String, ScoreNormalization> NORMALIZATIONS =
      Arrays.stream(ScoreNormalization.values())
          .collect(Collectors.toMap(ScoreNormalization::label, Function.identity()));

  private FusionReader() {}

  static Fusion read(YamlValue value) {
    if (value.isScalar()) {
      return value.asChoice(Map.of(ReciprocalRankFusion.TYPE, ReciprocalRankFusion.DEFAULT));
    }
    YamlSection section = value.asSection();
    for (Map.Entry<String, Function<YamlSection, Fusion>> type : TYPES.entrySet()) {
      if (section.keys().equals(List.of(type.getKey()))) {
        YamlSection settings = section.need(type.getKey(), type.getKey()).asSection();
        return value.located(() -> type.getValue().apply(settings));
      }
    }
    Function<YamlSection, Fusion> reader =
        section.need("type", "type: " + ReciprocalRankFusion.TYPE).asChoice(TYPES);
    return value.located(() -> reader.apply(section));
  }

  private static Fusion reciprocal(YamlSection section) {
    section.allowOnly(List.of("type", "k"));
    return new ReciprocalRankFusion(
        section
            .find("k")
            .map(given -> given.asInteger(0, LARGEST))
            .orElse(ReciprocalRankFusion.DEFAULT_K));
  }

  /** The weights stand in a section of their own or beside the other keys. */
  private static Fusion weighted(YamlSection section) {
    ScoreNormalization normalization =
        section
            .find("normalize")
            .map(given -> given.asChoice(NORMALIZATIONS))
            .orElse(ScoreNormalization.MIN_MAX);
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

  private static void read(Map<String, YamlValue> legs, Map<String, Float> weights) {
    legs.forEach((leg, weight) -> weights.put(leg, weight.asNumber(0, LARGEST)));
  }
}
