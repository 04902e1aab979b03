package io.rankscope.engine.workspace;

import io.rankscope.engine.search.Collapse;
import io.rankscope.engine.search.Fusion;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.ModelName;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.Rerank;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.fusion.ScoreNormalization;
import io.rankscope.engine.search.fusion.WeightedFusion;
import io.rankscope.engine.search.vector.VectorLeg;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A pipeline as {@code workspace.yaml} has it under its name, with the settings that differ from
 * the defaults only. {@link PipelineReader} reads it back as the same pipeline.
 */
final class PipelineYaml {
  /** The settings that a leg has when nothing is said, by type. */
  private static final Map<String, Map<String, Object>> LEG_DEFAULTS =
      Map.of(
          LexicalLeg.TYPE,
          LexicalLeg.over("any", Map.of("any", 1f)).settings(),
          VectorLeg.TYPE,
          Map.of("exact", false));

  private static final Map<String, Map<String, Object>> FUSION_DEFAULTS =
      Map.of(
          ReciprocalRankFusion.TYPE,
          ReciprocalRankFusion.DEFAULT.settings(),
          WeightedFusion.TYPE,
          Map.of("normalize", ScoreNormalization.MIN_MAX.label()));

  /** Settings that have no default. */
  private static final Set<String> REQUIRED = Set.of("field", "fields", "model", "weights");

  private PipelineYaml() {}

  /**
   * The pipeline as keys and values for {@link YamlForm}: maps, lists, numbers, booleans, strings.
   */
  static Map<String, Object> form(Pipeline pipeline) {
    Map<String, Object> form = new LinkedHashMap<>();
    Map<String, Object> legs = new LinkedHashMap<>();
    pipeline.legs().forEach(leg -> legs.put(leg.name(), leg(leg)));
    form.put("legs", legs);
    pipeline.fusion().ifPresent(fusion -> form.put("fusion", fusion(fusion)));
    if (!pipeline.rerankers().isEmpty()) {
      form.put("rerank", pipeline.rerankers().stream().map(PipelineYaml::rerank).toList());
    }
    if (pipeline.collapse() != Collapse.NONE) {
      form.put("collapse", pipeline.collapse().label());
    }
    if (!pipeline.filters().isEmpty()) {
      Map<String, Object> filters = new LinkedHashMap<>();
      for (PassageFilter filter : pipeline.filters()) {
        filters.put(filter.field(), new ArrayList<>(filter.values()));
      }
      form.put("filter", filters);
    }
    return form;
  }

  private static Map<String, Object> leg(Leg leg) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("type", leg.type());
    form.putAll(chosen(ordered(leg), LEG_DEFAULTS.getOrDefault(leg.type(), Map.of())));
    leg.depth().ifPresent(depth -> form.put("depth", depth));
    return form;
  }

  /** A leg hashes its fields in the order of their names; a person put them in another one. */
  private static Map<String, Object> ordered(Leg leg) {
    Map<String, Object> settings = new LinkedHashMap<>(leg.settings());
    if (leg instanceof LexicalLeg lexical) {
      settings.put("fields", lexical.fields());
    }
    return settings;
  }

  private static Object fusion(Fusion fusion) {
    Map<String, Object> settings = new LinkedHashMap<>(fusion.settings());
    if (fusion instanceof WeightedFusion weighted) {
      settings.put("weights", weighted.weights());
    }
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("type", fusion.type());
    form.putAll(chosen(settings, FUSION_DEFAULTS.getOrDefault(fusion.type(), Map.of())));
    return form;
  }

  private static Map<String, Object> rerank(Rerank rerank) {
    Map<String, Object> form = new LinkedHashMap<>(chosen(rerank.settings(), Map.of()));
    if (rerank.depth() != Rerank.DEFAULT_DEPTH) {
      form.put("depth", rerank.depth());
    }
    return form;
  }

  private static Map<String, Object> chosen(
      Map<String, Object> settings, Map<String, Object> defaults) {
    Map<String, Object> chosen = new LinkedHashMap<>();
    settings.forEach(
        (key, value) -> {
          if (REQUIRED.contains(key) || !value.equals(defaults.get(key))) {
            chosen.put(key, value instanceof ModelName model ? model.value() : value);
          }
        });
    return chosen;
  }
}
