package io.rankscope.app.feature.search;

import io.rankscope.app.support.text.ScoreFormat;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.explain.Contribution;
import io.rankscope.engine.explain.ExplanationNode;
import io.rankscope.engine.explain.NodeKind;
import java.util.stream.Collectors;

/** What the parts of an explanation are called. */
final class FactorWords {
  private FactorWords() {}

  /** A kind of node in words. */
  static String name(NodeKind kind) {
    return Texts.of("search.node." + kind.label());
  }

  /** {@code text: telephone 3.335 = boost × idf × tf saturation × length}. */
  static String formula(Contribution part) {
    String value = Contributions.label(part) + "  " + ScoreFormat.shortly(part.value());
    return part.factors().isEmpty()
        ? value
        : value
            + " = "
            + part.factors().stream()
                .map(factor -> name(factor.kind()))
                .collect(Collectors.joining(" × "));
  }

  /** A node on one line. */
  static String line(ExplanationNode node) {
    String value = ScoreFormat.shortly(node.value());
    return node.kind() == NodeKind.OTHER
        ? value + "  " + node.label()
        : value + "  " + name(node.kind()) + " · " + node.label();
  }

  /** A node and all below it, each on its line, two blanks deeper than what it belongs to. */
  static String text(ExplanationNode node) {
    StringBuilder text = new StringBuilder();
    append(node, 0, text);
    return text.toString();
  }

  private static void append(ExplanationNode node, int depth, StringBuilder text) {
    text.append("  ".repeat(depth)).append(line(node)).append('\n');
    node.children().forEach(child -> append(child, depth + 1, text));
  }
}
