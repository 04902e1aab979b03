package io.rankscope.engine.inference;

/**
 * A setting and where it was read.
 *
 * @param from a file of the model, {@code workspace.yaml}, or {@code default}
 */
public record Resolved<T>(T value, String from) {
  static final String WORKSPACE = "workspace.yaml";
  static final String DEFAULT = "default";
}
