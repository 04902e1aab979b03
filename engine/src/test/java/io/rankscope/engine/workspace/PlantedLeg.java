package io.rankscope.engine.workspace;

import io.rankscope.engine.explain.LegExplainer;
import io.rankscope.engine.explain.LexicalExplainer;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Models;
import io.rankscope.engine.search.RetrievalRequest;
import io.rankscope.engine.search.Retrieved;
import io.rankscope.engine.search.Retriever;
import io.rankscope.engine.search.lexical.LexicalRetriever;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Words in one field: a new kind of leg is this file and a registration. */
record PlantedLeg(String name, String field, OptionalInt depth) implements Leg {
  private static final String UNSAID = "title";

  @Override
  public String type() {
    return "heading";
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("field", field);
  }

  static final class Kind implements LegKind {
    @Override
    public String type() {
      return "heading";
    }

    @Override
    public Map<String, Object> defaults() {
      return Map.of("field", UNSAID);
    }

    @Override
    public Leg read(String name, YamlSection section, ModelNames models) {
      section.allowOnly(List.of("type", "field", "depth"));
      return new PlantedLeg(
          name, section.find("field").map(YamlValue::asText).orElse(UNSAID), section.findDepth());
    }

    @Override
    public String usualName() {
      return "headings";
    }

    @Override
    public Optional<Leg> begun(String name, LegMaterial material) {
      return material.fields().contains(UNSAID)
          ? Optional.of(new PlantedLeg(name, UNSAID, OptionalInt.empty()))
          : Optional.empty();
    }

    @Override
    public Retriever<?> executor(Models models) {
      return new Executor();
    }

    @Override
    public LegExplainer<?> explainer() {
      return new LexicalExplainer();
    }
  }

  private static final class Executor implements Retriever<PlantedLeg> {
    private final LexicalRetriever words = new LexicalRetriever();

    @Override
    public Class<PlantedLeg> kind() {
      return PlantedLeg.class;
    }

    @Override
    public Retrieved retrieve(PlantedLeg leg, RetrievalRequest request) {
      return words.retrieve(LexicalLeg.over(leg.name(), Map.of(leg.field(), 1f)), request);
    }
  }
}
