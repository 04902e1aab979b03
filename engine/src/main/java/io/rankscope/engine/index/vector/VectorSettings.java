package io.rankscope.engine.index.vector;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.inference.Normalization;
import io.rankscope.engine.inference.TextEncoder;
import org.apache.lucene.index.VectorSimilarityFunction;

/**
 * How passages get vectors.
 *
 * @param encoder makes them. A build runs it on all its threads at once, so opened with one thread
 *     for a run it takes no more threads than the build was given
 * @param model what the model is called, for people: the path that named it
 * @param format how shards keep them
 */
public record VectorSettings(TextEncoder encoder, String model, VectorFormat format) {
  /**
   * @throws BadInputException when the model's vectors are longer than shards can keep
   */
  public VectorSettings {
    int dimensions = encoder.facts().dimensions();
    if (dimensions > RaisedVectorsFormat.MOST_DIMENSIONS) {
      throw new BadInputException(
          "The model gives vectors of "
              + dimensions
              + " dimensions; shards keep at most "
              + RaisedVectorsFormat.MOST_DIMENSIONS
              + ".",
          Location.of(encoder.facts().graph()),
          "Export the model with a layer that shortens them.");
    }
  }

  /**
   * The cosine. Where the model's vectors are brought to length 1, it is computed as their dot
   * product, which gives the same number for less.
   */
  public VectorSimilarityFunction similarity() {
    return encoder.facts().settings().normalization().value() == Normalization.L2
        ? VectorSimilarityFunction.DOT_PRODUCT
        : VectorSimilarityFunction.COSINE;
  }
}
