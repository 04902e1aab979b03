package io.rankscope.engine.inference;

/** Numbers that a graph gave, row by row, with the size of each dimension. */
record FloatTensor(float[] values, long[] shape) {
  int rank() {
    return shape.length;
  }
}
