package io.rankscope.engine.search.rerank;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.search.ModelName;
import io.rankscope.engine.search.Rerank;
import java.util.Map;

/**
 * Scores passages again by a model: a cross-encoder reads query and passage together, an encoder
 * compares their tokens (late interaction).
 *
 * @param model what the workspace calls the model
 * @param depth how many passages are scored and passed on, at least 1
 */
public record ModelRerank(String model, int depth) implements Rerank {
  /** The kind of reranker. */
  public static final String TYPE = "model";

  /**
   * @throws BadInputException when the depth is below 1
   */
  public ModelRerank {
    if (depth < 1) {
      throw new BadInputException(
          "The reranker has depth " + depth + ", which is below 1.",
          null,
          "Leave it out to have " + DEFAULT_DEPTH + ".");
    }
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String label() {
    return model;
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("model", new ModelName(model));
  }
}
