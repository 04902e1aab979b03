package io.rankscope.engine.search.vector;

/**
 * The two vectors that a leg compared, and what similarity functions compute of them, in doubles.
 */
public final class ComparedVectors {
  private final String similarity;
  private final float[] query;
  private final float[] passage;

  /**
   * @param similarity Lucene's name of the function
   * @param query {@code float[dimensions]}, not changed any more
   * @param passage {@code float[dimensions]}, as stored, not changed any more
   */
  ComparedVectors(String similarity, float[] query, float[] passage) {
    this.similarity = similarity;
    this.query = query;
    this.passage = passage;
  }

  /**
   * Lucene's name of the function that the field compares vectors with: {@code COSINE}, {@code
   * DOT_PRODUCT}, {@code EUCLIDEAN} or {@code MAXIMUM_INNER_PRODUCT}.
   */
  public String similarity() {
    return similarity;
  }

  public int dimensions() {
    return query.length;
  }

  /** The sum of the products, dimension by dimension. */
  public double dotProduct() {
    return dotProduct(query, passage);
  }

  /** The square of the Euclidean distance. */
  public double squaredDistance() {
    double sum = 0;
    for (int i = 0; i < query.length; i++) {
      double difference = (double) query[i] - passage[i];
      sum += difference * difference;
    }
    return sum;
  }

  /** The Euclidean length of the query's vector. */
  public double queryLength() {
    return Math.sqrt(dotProduct(query, query));
  }

  /** The Euclidean length of the passage's vector. */
  public double passageLength() {
    return Math.sqrt(dotProduct(passage, passage));
  }

  private static double dotProduct(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
