package io.rankscope.engine.inference;

/** The vector of a text. */
public final class Embedding {
  private final float[] vector;
  private final Reading reading;

  Embedding(float[] vector, Reading reading) {
    this.vector = vector;
    this.reading = reading;
  }

  /** {@code float[dimensions]}, a copy of its own. */
  public float[] vector() {
    return vector.clone();
  }

  /** How much of the text the model has read. */
  public Reading reading() {
    return reading;
  }

  /**
   * The cosine of the angle between this vector and another one of the same length; 0 where one of
   * them is all zeros and has no direction.
   */
  public double cosine(Embedding other) {
    double product = 0;
    double own = 0;
    double theirs = 0;
    for (int i = 0; i < vector.length; i++) {
      product += (double) vector[i] * other.vector[i];
      own += (double) vector[i] * vector[i];
      theirs += (double) other.vector[i] * other.vector[i];
    }
    return own == 0 || theirs == 0 ? 0 : product / Math.sqrt(own * theirs);
  }
}
