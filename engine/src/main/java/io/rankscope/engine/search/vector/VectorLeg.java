package io.rankscope.engine.search.vector;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.ModelName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A leg that ranks by the similarity of the query's vector to those of the passages.
 *
 * @param name the leg's name
 * @param field the index field of the vectors
 * @param model what the workspace calls the encoder of the query
 * @param scan how the nearest vectors are found
 * @param depth how many candidates the leg passes on; empty to have the default
 */
public record VectorLeg(String name, String field, String model, Scan scan, OptionalInt depth)
    implements Leg {
  /** The kind of leg as workspace files call it. */
  public static final String TYPE = "vector";

  /** How the nearest vectors are found. */
  public enum Scan {
    /** By the HNSW graph of each segment: fast, and may miss some. */
    GRAPH,
    /** By looking at every vector. */
    EXACT
  }

  /**
   * @throws BadInputException when a name is missing or the depth is below 1
   */
  public VectorLeg {
    if (name.isBlank() || field.isBlank() || model.isBlank()) {
      throw new BadInputException(
          "The vector leg '" + name + "' needs a name, a field and a model.",
          null,
          "Correct the pipeline.");
    }
    if (depth.orElse(1) < 1) {
      throw new BadInputException(
          "The vector leg '" + name + "' has depth " + depth.getAsInt() + ", which is below 1.",
          null,
          "Leave it out to have " + DEFAULT_DEPTH + ".");
    }
  }

  /** The same leg, finding the nearest vectors otherwise. */
  public VectorLeg by(Scan other) {
    return new VectorLeg(name, field, model, other, depth);
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** A graph is searched no further than its depth demands. */
  @Override
  public boolean keepsItsOrderWhenDeeper() {
    return scan == Scan.EXACT;
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("field", field);
    settings.put("model", new ModelName(model));
    settings.put("exact", scan == Scan.EXACT);
    return settings;
  }
}
