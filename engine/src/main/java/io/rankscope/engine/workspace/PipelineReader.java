package io.rankscope.engine.workspace;

import io.rankscope.engine.search.Collapse;
import io.rankscope.engine.search.Fusion;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.Rerank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an entry of {@code pipelines}. */
final class PipelineReader {
  private static final List<String> KEYS =
      List.of("legs", "fusion", "rerank", "collapse", "filter");
  private static final Map<String, Collapse> COLLAPSES =
      Map.of(Collapse.NONE.label(), Collapse.NONE, Collapse.DOCUMENT.label(), Collapse.DOCUMENT);

  private final ModelNames models;
  private final StageKinds kinds;

  /**
   * @param models the models that pipelines may name
   * @param kinds what their stages may be
   */
  PipelineReader(ModelNames models, StageKinds kinds) {
    this.models = models;
    this.kinds = kinds;
  }

  Pipeline read(String name, YamlValue value) {
    YamlSection section = value.asSection();
    section.allowOnly(KEYS);
    List<Leg> legs = new ArrayList<>();
    section
        .need("legs", "legs: {words: {type: lexical, fields: {text: 1.0}}}")
        .asSection()
        .values()
        .forEach((leg, definition) -> legs.add(leg(leg, definition)));
    Optional<Fusion> fusion = section.find("fusion").map(new FusionReader(kinds.fusions())::read);
    List<Rerank> rerankers = new ArrayList<>();
    section
        .find("rerank")
        .ifPresent(
            stages -> stages.asListOrSingle().forEach(stage -> rerankers.add(rerank(stage))));
    Collapse collapse =
        section.find("collapse").map(given -> given.asChoice(COLLAPSES)).orElse(Collapse.NONE);
    List<PassageFilter> filters =
        section.find("filter").map(PipelineReader::filters).orElse(List.of());
    return value.located(
        () ->
            new Pipeline(
                name,
                legs,
                fusion.isEmpty() && legs.size() > 1
                    ? Optional.of(
                        kinds.fusions().standard().begun(legs.stream().map(Leg::name).toList()))
                    : fusion,
                rerankers,
                collapse,
                filters));
  }

  private Rerank rerank(YamlValue value) {
    YamlSection section = value.asSection();
    RerankKind kind =
        section
            .find("type")
            .map(kinds.rerankers()::read)
            .orElseGet(() -> kinds.rerankers().standard());
    return value.located(() -> kind.read(section, models));
  }

  private static List<PassageFilter> filters(YamlValue value) {
    List<PassageFilter> filters = new ArrayList<>();
    value
        .asSection()
        .values()
        .forEach(
            (field, allowed) ->
                filters.add(
                    allowed.located(
                        () ->
                            new PassageFilter(
                                field,
                                allowed.asListOrSingle().stream()
                                    .map(YamlValue::asText)
                                    .toList()))));
    return filters;
  }

  private Leg leg(String name, YamlValue value) {
    YamlSection section = value.asSection();
    String example = "type: " + kinds.legs().standard().type();
    LegKind kind = kinds.legs().read(section.need("type", example));
    return value.located(() -> kind.read(name, section, models));
  }
}
