package io.rankscope.app.feature.search;

import static io.rankscope.engine.workspace.PipelineSettings.FUSION;
import static io.rankscope.engine.workspace.PipelineSettings.LEGS;
import static io.rankscope.engine.workspace.PipelineSettings.RERANK;
import static io.rankscope.engine.workspace.PipelineSettings.TYPE;

import io.rankscope.engine.search.Fusion;
import io.rankscope.engine.search.Rerank;
import io.rankscope.engine.workspace.PipelineSettings;
import io.rankscope.engine.workspace.SettingPath;
import io.rankscope.engine.workspace.StageKinds;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds stages to the settings of a pipeline and takes them out, the rest going along. */
final class DraftStages {
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
      Map<SettingPath, String> leg, Map<SettingPath, String> texts, StageKinds kinds) {
    Map<SettingPath, String> all = new LinkedHashMap<>();
    texts.forEach(
        (path, text) -> {
          if (path.within(SettingPath.of(LEGS))) {
            all.put(path, text);
          }
        });
    all.putAll(leg);
    texts.forEach(all::putIfAbsent);
    String type = all.getOrDefault(SettingPath.of(FUSION, TYPE), kinds.fusionTypes().getFirst());
    // What the fusion says of each leg, it says of the new one, too.
    PipelineSettings.of(kinds.fusion(type, List.copyOf(legs(all)))).forEach(all::putIfAbsent);
    return LegNames.added(all);
  }

  /** With another fusion, which begins with its defaults. */
  static Map<SettingPath, String> fusedBy(
      String type, Map<SettingPath, String> texts, StageKinds kinds) {
    Fusion begun = kinds.fusion(type, List.copyOf(legs(texts)));
    return replaced(SettingPath.of(FUSION), PipelineSettings.of(begun), texts);
  }

  /**
   * With another kind of reranker, which begins with its defaults.
   *
   * @param place among the rerankers, from 0
   */
  static Map<SettingPath, String> rerankedBy(
      String type, int place, Map<SettingPath, String> texts, PipelineMaterial material) {
    Rerank begun = material.kinds().reranker(type, material.models());
    return replaced(
        SettingPath.of(RERANK, Integer.toString(place)), PipelineSettings.of(begun, place), texts);
  }

  /** The rerankers run in the order of their settings. */
  private static Map<SettingPath, String> replaced(
      SettingPath stage, Map<SettingPath, String> settings, Map<SettingPath, String> texts) {
    Map<SettingPath, String> all = new LinkedHashMap<>();
    texts.forEach(
        (path, text) -> {
          if (path.within(stage)) {
            all.putAll(settings);
          } else {
            all.put(path, text);
          }
        });
    return all;
  }

  /** Without a leg, a reranker or a filter. One leg alone needs no fusion. */
  static Map<SettingPath, String> without(SettingPath stage, Map<SettingPath, String> texts) {
    texts.keySet().removeIf(path -> path.within(stage));
    if (stage.within(SettingPath.of(LEGS))) {
      texts.keySet().removeIf(path -> isOf(stage.name(), path));
      if (legs(texts).size() == 1) {
        texts.keySet().removeIf(path -> path.within(SettingPath.of(FUSION)));
      }
    }
    return stage.within(SettingPath.of(RERANK)) ? renumbered(texts) : texts;
  }

  /** Whether it is what the fusion says of a leg, such as its weight. */
  private static boolean isOf(String leg, SettingPath path) {
    return path.within(SettingPath.of(FUSION))
        && path.keys().size() == 3
        && path.name().equals(leg);
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
