package io.rankscope.engine.explain;

import java.util.List;
import java.util.Optional;

/**
 * A node of the tree that explains a score.
 *
 * @param label what it is, in words
 * @param value its number; a node that did not match has 0
 * @param field the index field it looked at, for nodes that look at one
 * @param term the term, or the terms separated by blanks, for nodes about terms
 * @param children what it was computed from
 */
public record ExplanationNode(
    NodeKind kind,
    String label,
    double value,
    Optional<String> field,
    Optional<String> term,
    List<ExplanationNode> children) {
  public ExplanationNode {
    children = List.copyOf(children);
  }

  /** A node that concerns no field or term. */
  public static ExplanationNode of(
      NodeKind kind, String label, double value, List<ExplanationNode> children) {
    return new ExplanationNode(kind, label, value, Optional.empty(), Optional.empty(), children);
  }

  /** A number that something was computed from. */
  public static ExplanationNode input(String label, double value) {
    return of(NodeKind.OTHER, label, value, List.of());
  }
}
