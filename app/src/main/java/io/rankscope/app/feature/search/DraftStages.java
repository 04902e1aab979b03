package io.rankscope.app.feature.search;

import static io.rankscope.engine.workspace.PipelineSettings.FUSION;
import static io.rankscope.engine.workspace.PipelineSettings.LEGS;
import static io.rankscope.engine.workspace.PipelineSettings.RERANK;
import static io.rankscope.engine.workspace.PipelineSettings.TYPE;

import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.fusion.ScoreNormalization;
import io.rankscope.engine.search.fusion.WeightedFusion;
import io.rankscope.engine.workspace.PipelineSettings;
import io.rankscope.engine.workspace.SettingPath;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds stages to the settings of a pipeline and takes them out, the rest going along. */
final class DraftStages {
  private static final String WEIGHTS = "weights";

  private DraftStages() {}

  /** The legs by the names they had first. */
  static Set<String> legs(Map<SettingPath, String> texts) {
    return texts.keySet().stream()
        .filter(path -> path.within(SettingPath.of(LEGS)))
        .map(path -> path.keys().get(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** With one more leg behind the others, fused with them. */
  static Map<SettingPath, String> withLeg(
      Map<SettingPath, String> leg, Map<SettingPath, String> texts) {
    Map<SettingPath, String> all = new LinkedHashMap<>();
    texts.forEach(
        (path, text) -> {
          if (path.within(SettingPath.of(LEGS))) {
            all.put(path, text);
          }
        });
    all.putAll(leg);
    texts.forEach(all::putIfAbsent);
    SettingPath type = SettingPath.of(FUSION, TYPE);
    if (!all.containsKey(type)) {
      all.putAll(PipelineSettings.of(ReciprocalRankFusion.DEFAULT));
    } else if (WeightedFusion.TYPE.equals(all.get(type))) {
      String name = leg.keySet().iterator().next().keys().get(1);
      all.put(SettingPath.of(FUSION, WEIGHTS, name), "1.0");
    }
    return LegNames.added(all);
  }

  /** With another fusion, which begins with its defaults. */
  static Map<SettingPath, String> fusedBy(String type, Map<SettingPath, String> texts) {
    texts.keySet().removeIf(path -> path.within(SettingPath.of(FUSION)));
    if (type.equals(WeightedFusion.TYPE)) {
      Map<String, Float> weights =
          legs(texts).stream()
              .collect(Collectors.toMap(leg -> leg, leg -> 1f, (a, b) -> a, LinkedHashMap::new));
      texts.putAll(PipelineSettings.of(new WeightedFusion(weights, ScoreNormalization.MIN_MAX)));
    } else {
      texts.putAll(PipelineSettings.of(ReciprocalRankFusion.DEFAULT));
    }
    return texts;
  }

  /** Without a leg, a reranker or a filter. One leg alone needs no fusion. */
  static Map<SettingPath, String> without(SettingPath stage, Map<SettingPath, String> texts) {
    texts.keySet().removeIf(path -> path.within(stage));
    if (stage.within(SettingPath.of(LEGS))) {
      texts.remove(SettingPath.of(FUSION, WEIGHTS, stage.name()));
      if (legs(texts).size() == 1) {
        texts.keySet().removeIf(path -> path.within(SettingPath.of(FUSION)));
      }
    }
    return stage.within(SettingPath.of(RERANK)) ? renumbered(texts) : texts;
  }

  private static Map<SettingPath, String> renumbered(Map<SettingPath, String> texts) {
    List<String> places =
        texts.keySet().stream()
            .filter(path -> path.within(SettingPath.of(RERANK)))
            .map(path -> path.keys().get(1))
            .distinct()
            .toList();
    Map<SettingPath, String> all = new LinkedHashMap<>();
    texts.forEach(
        (path, text) ->
            all.put(
                path.within(SettingPath.of(RERANK))
                    ? SettingPath.of(
                        RERANK, Integer.toString(places.indexOf(path.keys().get(1))), path.name())
                    : path,
                text));
    return all;
  }
}
