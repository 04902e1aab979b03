package io.rankscope.engine.index.vector;

/** The vector of a text, and whether the model read all of it. */
final class KeptVector {
  private final float[] values;
  private final boolean cut;

  /**
   * @param values {@code float[dimensions]}, not changed any more
   */
  KeptVector(float[] values, boolean cut) {
    this.values = values;
    this.cut = cut;
  }

  float[] values() {
    return values;
  }

  boolean cut() {
    return cut;
  }
}
