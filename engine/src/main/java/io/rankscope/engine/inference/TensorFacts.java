package io.rankscope.engine.inference;

import java.util.List;

/**
 * An input or output of a graph as it declares it.
 *
 * @param type such as {@code INT64} or {@code FLOAT}
 * @param shape size of each dimension, -1 where any size goes
 */
public record TensorFacts(String name, String type, List<Long> shape) {
  int rank() {
    return shape.size();
  }

  @Override
  public String toString() {
    return name + " " + type + shape;
  }
}
