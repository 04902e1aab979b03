package io.rankscope.engine.search;

import io.rankscope.engine.domain.PipelineSnapshot;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.FieldRoles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a query becomes a ranking: its legs, in order. What follows the legs (fusion, rerankers,
 * collapse) takes the ranked candidates of the stage before and gives its own.
 *
 * @param name its name in the workspace; two pipelines that differ only here have the same hash
 * @param legs at least one, with different names
 */
public record Pipeline(String name, List<Leg> legs) {
  private static final Set<String> RESERVED = Set.of("fusion", "collapse");
  private static final JsonMapper CANONICAL =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  /**
   * @throws BadInputException when there is no leg, or a leg's name stands twice or is that of
   *     another stage
   */
  public Pipeline {
    legs = List.copyOf(legs);
    if (legs.isEmpty()) {
      throw bad(name, "has no leg", "Give it at least one leg.");
    }
    Set<String> names = new HashSet<>();
    for (Leg leg : legs) {
      if (RESERVED.contains(leg.name()) || leg.name().startsWith("rerank-")) {
        throw bad(name, "calls a leg '" + leg.name() + "', a reserved name", "Rename the leg.");
      }
      if (!names.add(leg.name())) {
        throw bad(name, "has two legs called '" + leg.name() + "'", "Rename one of them.");
      }
    }
  }

  /** BM25 with the default parameters over the title, if any, and the texts. */
  public static Pipeline lexicalDefault(FieldRoles roles) {
    Map<String, Float> fields = new LinkedHashMap<>();
    roles.textFields().forEach(field -> fields.put(field, 1f));
    return new Pipeline("bm25", List.of(LexicalLeg.over("words", fields)));
  }

  /**
   * The candidates that {@code leg} passes on when {@code k} hits are wanted: its own depth, else k
   * for a single leg that nothing follows, else {@value Leg#DEFAULT_DEPTH}.
   */
  public int depth(Leg leg, int k) {
    return leg.depth().orElse(legs.size() == 1 ? k : Leg.DEFAULT_DEPTH);
  }

  /**
   * The definition without the name, every default resolved and every map sorted by key. A depth
   * that follows the number of hits wanted is written as {@code "k"}.
   */
  public String canonicalJson() {
    List<Map<String, Object>> definitions = new ArrayList<>();
    for (Leg leg : legs) {
      Map<String, Object> definition = new LinkedHashMap<>(leg.settings());
      definition.put("name", leg.name());
      definition.put("type", leg.type());
      if (leg.depth().isPresent()) {
        definition.put("depth", leg.depth().getAsInt());
      } else {
        definition.put("depth", legs.size() == 1 ? "k" : Leg.DEFAULT_DEPTH);
      }
      definitions.add(definition);
    }
    return CANONICAL.writeValueAsString(Map.of("legs", definitions));
  }

  /** The pipeline as a run remembers it. */
  public PipelineSnapshot snapshot() {
    return new PipelineSnapshot(name, canonicalJson());
  }

  private static BadInputException bad(String name, String fault, String remedy) {
    return new BadInputException("The pipeline '" + name + "' " + fault + ".", null, remedy);
  }
}
