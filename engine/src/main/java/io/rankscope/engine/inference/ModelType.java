package io.rankscope.engine.inference;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NearestName;
import java.util.Arrays;
import java.util.List;

/** What a model is used for. */
public enum ModelType {
  /** Turns a text into a vector. */
  ENCODER("encoder"),
  /** Reads query and passage together and gives one score. */
  RERANKER("reranker");

  private final String label;

  ModelType(String label) {
    this.label = label;
  }

  /** The name used in {@code workspace.yaml}. */
  public String label() {
    return label;
  }

  /**
   * The type called {@code label}.
   *
   * @throws BadInputException when there is none of that name
   */
  public static ModelType parse(String label) {
    List<String> labels = Arrays.stream(values()).map(ModelType::label).toList();
    return Arrays.stream(values())
        .filter(type -> type.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "There is no model type '" + label + "'.",
                    null,
                    NearestName.remedy(label, labels)));
  }
}
