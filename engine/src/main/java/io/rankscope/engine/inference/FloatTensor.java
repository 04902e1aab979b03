package io.rankscope.engine.inference;

/** Numbers that a graph gave, row by row. Its arrays are not to be changed. */
final class FloatTensor {
  private final float[] values;
  private final long[] shape;

  FloatTensor(float[] values, long[] shape) {
    this.values = values;
    this.shape = shape;
  }

  float[] values() {
    return values;
  }

  /** Size of each dimension. */
  long[] shape() {
    return shape;
  }

  int rank() {
    return shape.length;
  }
}
