package io.rankscope.benchmarks.corpus;

import java.util.Random;
import org.apache.lucene.util.VectorUtil;

/**
 * Vectors of length 1 that gather around topics as those of texts do, always the same for the same
 * place.
 */
public final class SyntheticVectors {
  private static final int TOPICS = 1000;
  private static final float SPREAD = 0.7f;

  private final int dimensions;
  private final float[][] topics;

  /**
   * @param dimensions length of a vector
   */
  public SyntheticVectors(int dimensions) {
    this.dimensions = dimensions;
    this.topics = new float[TOPICS][];
    for (int topic = 0; topic < TOPICS; topic++) {
      topics[topic] = VectorUtil.l2normalize(gaussian(new Random(topic)));
    }
  }

  /** {@code float[dimensions]}: the vector of the passage at {@code place}. */
  public float[] vector(int place) {
    Random random = new Random(0x9E3779B97F4A7C15L * (place + 1L));
    float[] vector = VectorUtil.l2normalize(gaussian(random));
    float[] topic = topics[random.nextInt(TOPICS)];
    for (int i = 0; i < dimensions; i++) {
      vector[i] = topic[i] + SPREAD * vector[i];
    }
    return VectorUtil.l2normalize(vector);
  }

  private float[] gaussian(Random random) {
    float[] vector = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }
}
