package io.rankscope.engine.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is read off a pipeline's definition: its stages, its models, and the form that is hashed.
 */
final class PipelineForm {
  private static final JsonMapper CANONICAL =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private PipelineForm() {}

  static List<String> stages(Pipeline pipeline) {
    List<String> stages = new ArrayList<>();
    pipeline.legs().forEach(leg -> stages.add(leg.name()));
    pipeline.fusion().ifPresent(fusion -> stages.add(Pipeline.FUSION));
    for (int i = 0; i < pipeline.rerankers().size(); i++) {
      stages.add(Pipeline.rerankStage(i));
    }
    if (pipeline.collapse() != Collapse.NONE) {
      stages.add(Pipeline.COLLAPSE);
    }
    return List.copyOf(stages);
  }

  /** The model that each stage names, in the order of the stages. */
  static Map<String, String> modelsByStage(Pipeline pipeline) {
    Map<String, String> models = new LinkedHashMap<>();
    pipeline
        .legs()
        .forEach(leg -> leg.namedModel().ifPresent(model -> models.put(leg.name(), model)));
    for (int i = 0; i < pipeline.rerankers().size(); i++) {
      String stage = Pipeline.rerankStage(i);
      ModelName.in(pipeline.rerankers().get(i).settings())
          .ifPresent(model -> models.put(stage, model));
    }
    return Collections.unmodifiableMap(models);
  }

  /**
   * Parts that a pipeline does without are left out, so that a part added later changes no hash.
   */
  static String canonicalJson(Pipeline pipeline, Models opened) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("legs", pipeline.legs().stream().map(leg -> leg(pipeline, leg, opened)).toList());
    pipeline
        .fusion()
        .ifPresent(fusion -> form.put("fusion", typed(fusion.type(), fusion.settings(), opened)));
    if (!pipeline.rerankers().isEmpty()) {
      form.put("rerank", pipeline.rerankers().stream().map(one -> rerank(one, opened)).toList());
    }
    if (pipeline.collapse() != Collapse.NONE) {
      form.put("collapse", pipeline.collapse().label());
    }
    if (!pipeline.filters().isEmpty()) {
      form.put(
          "filter",
          pipeline.filters().stream()
              .map(filter -> Map.of(filter.field(), filter.values().stream().sorted().toList()))
              .toList());
    }
    return CANONICAL.writeValueAsString(form);
  }

  private static Map<String, Object> leg(Pipeline pipeline, Leg leg, Models opened) {
    Map<String, Object> form = typed(leg.type(), leg.settings(), opened);
    form.put("name", leg.name());
    if (leg.depth().isPresent()) {
      form.put("depth", leg.depth().getAsInt());
    } else {
      form.put("depth", pipeline.isSingleLeg() ? "k" : Leg.DEFAULT_DEPTH);
    }
    return form;
  }

  private static Map<String, Object> rerank(Rerank rerank, Models opened) {
    Map<String, Object> form = typed(rerank.type(), rerank.settings(), opened);
    form.put("depth", rerank.depth());
    return form;
  }

  private static Map<String, Object> typed(
      String type, Map<String, Object> settings, Models opened) {
    Map<String, Object> form = new LinkedHashMap<>();
    settings.forEach(
        (key, value) ->
            form.put(
                key,
                value instanceof ModelName model
                    ? opened.hashIfOpen(model.value()).orElse("unopened:" + model.value())
                    : value));
    form.put("type", type);
    return form;
  }
}
