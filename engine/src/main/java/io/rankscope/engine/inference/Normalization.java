package io.rankscope.engine.inference;

/** What is done to a vector's length. */
public enum Normalization {
  NONE,
  /** Divided by its Euclidean length, so that a dot product is a cosine. */
  L2;

  /** The vector itself, scaled in place; a vector of zeros has no direction and stays as it is. */
  float[] apply(float[] vector) {
    if (this == NONE) {
      return vector;
    }
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    if (squares > 0) {
      double length = Math.sqrt(squares);
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) (vector[i] / length);
      }
    }
    return vector;
  }
}
