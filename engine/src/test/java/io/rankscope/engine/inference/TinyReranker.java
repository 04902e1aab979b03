package io.rankscope.engine.inference;

import java.nio.file.Path;

/**
 * A cross-encoder with a real graph, for tests of what stands above it. The score of a passage is a
 * tenth of the sum of its words' ids: "how" 4, "tall" 5, "everest" 6, "metres" 7, "a" 8, and 3 for
 * the separator.
 */
public final class TinyReranker {
  private TinyReranker() {}

  /** Writes the model into {@code folder} as an exported one. */
  public static Path write(Path folder) {
    return ModelFixture.folder(folder, ModelFixture.oneLogit());
  }

  /** How tests run models. */
  public static InferenceOptions options() {
    return ModelFixture.options();
  }
}
