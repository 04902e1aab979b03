package io.rankscope.engine.inference;

/**
 * A setting and where it was read.
 *
 * @param from a file of the model, {@code workspace.yaml}, or {@code default}
 */
public record Resolved<T>(T value, String from) {
  static final String WORKSPACE = "workspace.yaml";
  static final String DEFAULT = "default";

  /** Whether somebody said it, rather than a file of the model. */
  public boolean isChosen() {
    return from.equals(WORKSPACE);
  }

  /** Whether nobody said it. */
  public boolean isDefault() {
    return from.equals(DEFAULT);
  }
}
