package io.rankscope.engine.trial;

/** The cosine of the angle between two vectors. */
final class Cosine {
  private Cosine() {}

  /** Of two vectors of one length; 0 where one of them is all zeros and has no direction. */
  static double of(float[] one, float[] other) {
    double product = 0;
    double ones = 0;
    double others = 0;
    for (int i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
      ones += (double) one[i] * one[i];
      others += (double) other[i] * other[i];
    }
    return ones == 0 || others == 0 ? 0 : product / Math.sqrt(ones * others);
  }
}
