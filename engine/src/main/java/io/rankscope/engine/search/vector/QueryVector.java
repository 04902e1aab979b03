package io.rankscope.engine.search.vector;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.index.VectorField;
import io.rankscope.engine.inference.Embedding;
import io.rankscope.engine.inference.TextEncoder;
import io.rankscope.engine.inference.TextRole;
import io.rankscope.engine.search.RetrievalRequest;
import java.util.List;
import org.apache.lucene.index.VectorSimilarityFunction;

/** The vector of a query, and how vectors of passages are compared with it. Immutable. */
final class QueryVector {
  private final float[] values;
  private final VectorSimilarityFunction similarity;
  private final boolean cut;

  /**
   * @param values {@code float[dimensions]}, not changed any more
   * @param cut whether the model left part of the query unread
   */
  QueryVector(float[] values, VectorSimilarityFunction similarity, boolean cut) {
    this.values = values;
    this.similarity = similarity;
    this.cut = cut;
  }

  /**
   * Encodes the query of the request.
   *
   * @throws BadInputException when the vector has no direction and the field compares directions
   */
  static QueryVector of(
      VectorLeg leg, TextEncoder encoder, VectorField field, RetrievalRequest request) {
    Embedding made =
        encoder
            .encode(List.of(request.query().text()), TextRole.QUERY, request.cancellation())
            .getFirst();
    VectorSimilarityFunction similarity = VectorSimilarityFunction.valueOf(field.similarity());
    QueryVector query = new QueryVector(made.vector(), similarity, made.reading().truncated());
    if (similarity == VectorSimilarityFunction.COSINE && query.isZero()) {
      throw new BadInputException(
          "The model '"
              + leg.model()
              + "' gives the query a vector of zeros, which is near to nothing.",
          Location.of(encoder.facts().graph()),
          "Check the model with a short text.");
    }
    return query;
  }

  private boolean isZero() {
    for (float value : values) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  /** The score of a passage's vector as Lucene maps the similarity to scores, never negative. */
  float score(float[] passage) {
    return similarity.compare(values, passage);
  }

  float[] values() {
    return values.clone();
  }

  VectorSimilarityFunction similarity() {
    return similarity;
  }

  int dimensions() {
    return values.length;
  }

  boolean cut() {
    return cut;
  }
}
