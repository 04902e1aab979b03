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
}
