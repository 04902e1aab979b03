package io.rankscope.engine.inference;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NearestName;
import java.util.Arrays;
import java.util.List;

/** How the states of a text's tokens become one vector, as sentence-transformers defines it. */
public enum Pooling {
  /** The mean over all tokens, special ones included. */
  MEAN("mean"),
  /** The state of the first token. */
  CLS("cls"),
  /** The largest value of each dimension. */
  MAX("max"),
  /** The state of the last token. */
  LAST("last");

  private final String label;

  Pooling(String label) {
    this.label = label;
  }

  /** The name used in {@code workspace.yaml}. */
  public String label() {
    return label;
  }

  /**
   * The pooling called {@code label}.
   *
   * @throws BadInputException when there is none of that name
   */
  public static Pooling parse(String label) {
    List<String> labels = Arrays.stream(values()).map(Pooling::label).toList();
    return Arrays.stream(values())
        .filter(pooling -> pooling.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "There is no pooling '" + label + "'.",
                    null,
                    NearestName.remedy(label, labels)));
  }

  /**
   * The pooled vector.
   *
   * @param states {@code tokens × dimensions} values from {@code from}, row by row
   * @param tokens how many rows belong to the text; at least one
   */
  float[] pool(float[] states, int from, int tokens, int dimensions) {
    return switch (this) {
      case CLS -> row(states, from, 0, dimensions);
      case LAST -> row(states, from, tokens - 1, dimensions);
      case MAX -> largest(states, from, tokens, dimensions);
      case MEAN -> mean(states, from, tokens, dimensions);
    };
  }

  private static float[] row(float[] states, int from, int token, int dimensions) {
    int start = from + token * dimensions;
    return Arrays.copyOfRange(states, start, start + dimensions);
  }

  private static float[] largest(float[] states, int from, int tokens, int dimensions) {
    float[] vector = row(states, from, 0, dimensions);
    for (int token = 1; token < tokens; token++) {
      for (int d = 0; d < dimensions; d++) {
        vector[d] = Math.max(vector[d], states[from + token * dimensions + d]);
      }
    }
    return vector;
  }

  private static float[] mean(float[] states, int from, int tokens, int dimensions) {
    double[] sum = new double[dimensions];
    for (int token = 0; token < tokens; token++) {
      for (int d = 0; d < dimensions; d++) {
        sum[d] += states[from + token * dimensions + d];
      }
    }
    float[] vector = new float[dimensions];
    for (int d = 0; d < dimensions; d++) {
      vector[d] = (float) (sum[d] / tokens);
    }
    return vector;
  }
}
