package io.rankscope.engine.workspace;

import io.rankscope.engine.search.Collapse;
import io.rankscope.engine.search.Fusion;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.ModelName;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.Rerank;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A pipeline as {@code workspace.yaml} has it under its name, with the settings that differ from
 * the defaults only. {@link PipelineReader} reads it back as the same pipeline.
 */
final class PipelineYaml {
  private final StageKinds kinds;

  PipelineYaml(StageKinds kinds) {
    this.kinds = kinds;
  }

  /**
   * The pipeline as keys and values for {@link YamlForm}: maps, lists, numbers, booleans, strings.
   */
  Map<String, Object> form(Pipeline pipeline) {
    Map<String, Object> form = new LinkedHashMap<>();
    Map<String, Object> legs = new LinkedHashMap<>();
    pipeline.legs().forEach(leg -> legs.put(leg.name(), leg(leg)));
    form.put("legs", legs);
    pipeline.fusion().ifPresent(fusion -> form.put("fusion", fusion(fusion)));
    if (!pipeline.rerankers().isEmpty()) {
      form.put("rerank", pipeline.rerankers().stream().map(this::rerank).toList());
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

  private Map<String, Object> leg(Leg leg) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("type", leg.type());
    form.putAll(chosen(leg.settings(), kinds.legs().defaults(leg.type())));
    leg.depth().ifPresent(depth -> form.put("depth", depth));
    return form;
  }

  private Map<String, Object> fusion(Fusion fusion) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("type", fusion.type());
    form.putAll(chosen(fusion.settings(), kinds.fusions().defaults(fusion.type())));
    return form;
  }

  private Map<String, Object> rerank(Rerank rerank) {
    Map<String, Object> form = new LinkedHashMap<>();
    if (!rerank.type().equals(kinds.rerankers().standard().type())) {
      form.put("type", rerank.type());
    }
    form.putAll(chosen(rerank.settings(), kinds.rerankers().defaults(rerank.type())));
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
          if (!value.equals(defaults.get(key))) {
            chosen.put(key, value instanceof ModelName model ? model.value() : value);
          }
        });
    return chosen;
  }
}
