package io.rankscope.engine.workspace;

import io.rankscope.engine.search.Collapse;
import io.rankscope.engine.search.Combine;
import io.rankscope.engine.search.Fusion;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Operator;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.Rerank;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.rerank.ModelRerank;
import io.rankscope.engine.search.vector.VectorLeg;
import io.rankscope.engine.search.vector.VectorLeg.Scan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads an entry of {@code pipelines}. */
final class PipelineReader {
  private static final List<String> KEYS =
      List.of("legs", "fusion", "rerank", "collapse", "filter");
  private static final List<String> VECTOR_KEYS =
      List.of("type", "field", "model", "depth", "exact");
  private static final List<String> LEXICAL_KEYS =
      List.of(
          "type",
          "fields",
          "k1",
          "b",
          "operator",
          "minimum_match",
          "phrase_boost",
          "combine",
          "tie",
          "depth");
  private static final Map<String, Operator> OPERATORS =
      Map.of(Operator.OR.label(), Operator.OR, Operator.AND.label(), Operator.AND);
  private static final Map<String, Combine> COMBINES =
      Map.of(Combine.SUM.label(), Combine.SUM, Combine.MAX.label(), Combine.MAX);

  private static final Map<String, Collapse> COLLAPSES =
      Map.of(Collapse.NONE.label(), Collapse.NONE, Collapse.DOCUMENT.label(), Collapse.DOCUMENT);
  private static final int DEEPEST = 1_000_000;

  private final ModelNames models;

  /** How each type of leg is read; a new type is a line here. */
  private final Map<String, YamlSection.EntryReader<Leg>> legTypes =
      Map.of(LexicalLeg.TYPE, PipelineReader::lexical, VectorLeg.TYPE, this::vector);

  PipelineReader(ModelNames models) {
    this.models = models;
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
    Optional<Fusion> fusion = section.find("fusion").map(FusionReader::read);
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
                    ? Optional.of(ReciprocalRankFusion.DEFAULT)
                    : fusion,
                rerankers,
                collapse,
                filters));
  }

  private Rerank rerank(YamlValue value) {
    YamlSection section = value.asSection();
    section.allowOnly(List.of("model", "depth"));
    return new ModelRerank(
        models.read(section.need("model", "model: reranker")),
        section
            .find("depth")
            .map(given -> given.asInteger(1, DEEPEST))
            .orElse(Rerank.DEFAULT_DEPTH));
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
    YamlSection.EntryReader<Leg> reader = section.need("type", "type: lexical").asChoice(legTypes);
    return reader.read(name, value);
  }

  private Leg vector(String name, YamlValue value) {
    YamlSection section = value.asSection();
    section.allowOnly(VECTOR_KEYS);
    String field = section.need("field", "field: text_vector").asText();
    String model = models.read(section.need("model", "model: minilm"));
    boolean exact = section.find("exact").map(YamlValue::asFlag).orElse(false);
    OptionalInt depth =
        section
            .find("depth")
            .map(given -> OptionalInt.of(given.asInteger(1, DEEPEST)))
            .orElse(OptionalInt.empty());
    return value.located(
        () -> new VectorLeg(name, field, model, exact ? Scan.EXACT : Scan.GRAPH, depth));
  }

  private static Leg lexical(String name, YamlValue value) {
    YamlSection section = value.asSection();
    section.allowOnly(LEXICAL_KEYS);
    LexicalLeg.Builder leg =
        LexicalLeg.builder(
            name, weights(section.need("fields", "fields: {title: 2.0, text: 1.0}")));
    number(section, "k1", 1000).ifPresent(leg::k1);
    number(section, "b", 1).ifPresent(leg::b);
    number(section, "phrase_boost", 1000).ifPresent(leg::phraseBoost);
    number(section, "tie", 1).ifPresent(leg::tie);
    section.find("operator").map(given -> given.asChoice(OPERATORS)).ifPresent(leg::operator);
    section.find("combine").map(given -> given.asChoice(COMBINES)).ifPresent(leg::combine);
    section
        .find("minimum_match")
        .map(given -> given.asInteger(0, 1000))
        .ifPresent(leg::minimumMatch);
    section.find("depth").map(given -> given.asInteger(1, DEEPEST)).ifPresent(leg::depth);
    return value.located(leg::build);
  }

  /** Fields with their weights, or a list of fields that all weigh 1. */
  private static Map<String, Float> weights(YamlValue value) {
    Map<String, Float> weights = new LinkedHashMap<>();
    if (value.isList()) {
      value.asList().forEach(field -> weights.put(field.asText(), 1f));
    } else {
      value
          .asSection()
          .values()
          .forEach((field, weight) -> weights.put(field, weight.asNumber(0, 1_000_000)));
    }
    return weights;
  }

  private static Optional<Float> number(YamlSection section, String key, float largest) {
    return section.find(key).map(value -> value.asNumber(0, largest));
  }
}
