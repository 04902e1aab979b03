package io.rankscope.engine.workspace;

import io.rankscope.engine.explain.LegExplainer;
import io.rankscope.engine.explain.LexicalExplainer;
import io.rankscope.engine.search.Combine;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Models;
import io.rankscope.engine.search.Operator;
import io.rankscope.engine.search.Retriever;
import io.rankscope.engine.search.lexical.LexicalRetriever;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code {type: lexical, fields: {title: 2.0, text: 1.0}, k1: 0.9}} and the like. */
final class LexicalLegKind implements LegKind {
  private static final List<String> KEYS =
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

  @Override
  public String type() {
    return LexicalLeg.TYPE;
  }

  /** Those of any leg, but for the fields. */
  @Override
  public Map<String, Object> defaults() {
    Map<String, Object> defaults =
        new LinkedHashMap<>(LexicalLeg.over("any", Map.of("any", 1f)).settings());
    defaults.remove("fields");
    return defaults;
  }

  @Override
  public Leg read(String name, YamlSection section, ModelNames models) {
    section.allowOnly(KEYS);
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
    section.findDepth().ifPresent(leg::depth);
    return leg.build();
  }

  @Override
  public String usualName() {
    return "words";
  }

  /** Over every field of words, all weighing the same. */
  @Override
  public Optional<Leg> begun(String name, LegMaterial material) {
    Map<String, Float> fields = new LinkedHashMap<>();
    material.fields().forEach(field -> fields.put(field, 1f));
    return fields.isEmpty() ? Optional.empty() : Optional.of(LexicalLeg.over(name, fields));
  }

  @Override
  public Retriever<?> executor(Models models) {
    return new LexicalRetriever();
  }

  @Override
  public LegExplainer<?> explainer() {
    return new LexicalExplainer();
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
