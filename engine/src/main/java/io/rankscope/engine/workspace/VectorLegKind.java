package io.rankscope.engine.workspace;

import io.rankscope.engine.explain.LegExplainer;
import io.rankscope.engine.explain.VectorExplainer;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.Models;
import io.rankscope.engine.search.Retriever;
import io.rankscope.engine.search.vector.VectorLeg;
import io.rankscope.engine.search.vector.VectorLeg.Scan;
import io.rankscope.engine.search.vector.VectorRetriever;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code {type: vector, field: text_vector, model: minilm, exact: true, depth: 100}}. */
final class VectorLegKind implements LegKind {
  private static final List<String> KEYS = List.of("type", "field", "model", "depth", "exact");

  @Override
  public String type() {
    return VectorLeg.TYPE;
  }

  @Override
  public Map<String, Object> defaults() {
    return Map.of("exact", false);
  }

  @Override
  public Leg read(String name, YamlSection section, ModelNames models) {
    section.allowOnly(KEYS);
    String field = section.need("field", "field: text_vector").asText();
    String model = models.read(section.need("model", "model: minilm"));
    boolean exact = section.find("exact").map(YamlValue::asFlag).orElse(false);
    OptionalInt depth = section.findDepth();
    return new VectorLeg(name, field, model, exact ? Scan.EXACT : Scan.GRAPH, depth);
  }

  @Override
  public String usualName() {
    return "dense";
  }

  /** Over the first field with vectors, by the first encoder. */
  @Override
  public Optional<Leg> begun(String name, LegMaterial material) {
    return material.vectorFields().isEmpty() || material.encoders().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new VectorLeg(
                name,
                material.vectorFields().getFirst(),
                material.encoders().getFirst(),
                Scan.GRAPH,
                OptionalInt.empty()));
  }

  @Override
  public Retriever<?> executor(Models models) {
    return new VectorRetriever(models);
  }

  @Override
  public LegExplainer<?> explainer() {
    return new VectorExplainer();
  }
}
