package io.rankscope.engine.explain;

import io.rankscope.engine.search.lexical.QueryLeaf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.Explanation;

/**
 * Reads Lucene's explanation of a lexical score as our tree and as contributions. What a node says
 * is known from its description, which query part it is from the query itself; a node whose words
 * or sums are not as expected stays whole, with Lucene's own text.
 */
final class LuceneExplanation {
  private static final Pattern WEIGHT =
      Pattern.compile("weight\\((.*) in \\d+\\) \\[[^\\]]*\\], result of:", Pattern.DOTALL);
  private static final Pattern MAX = Pattern.compile("max (?:plus (\\S+) times others )?of:");
  private static final double TOLERANCE = 1e-4;

  private final Map<String, QueryLeaf> leaves;

  /**
   * @param leaves the parts of the query by how Lucene writes them
   */
  LuceneExplanation(Map<String, QueryLeaf> leaves) {
    this.leaves = leaves;
  }

  /** A node of the tree and what its leaves contribute to it. */
  record Told(ExplanationNode node, List<Contribution> contributions) {}

  Told tell(Explanation said) {
    if (!said.isMatch()) {
      return new Told(whole(said), List.of());
    }
    String words = said.getDescription();
    if (words.equals("sum of:")) {
      return sum(said);
    }
    Matcher max = MAX.matcher(words);
    if (max.matches()) {
      return max(said, max.group(1) == null ? 0 : number(max.group(1)));
    }
    Matcher weight = WEIGHT.matcher(words);
    if (weight.matches()) {
      return weight(said, weight.group(1));
    }
    if (said.getDetails().length == 0) {
      return constant(said);
    }
    return other(said);
  }

  private Told sum(Explanation said) {
    List<Told> parts = Arrays.stream(said.getDetails()).map(this::tell).toList();
    double total = parts.stream().mapToDouble(part -> part.node().value()).sum();
    ExplanationNode node =
        ExplanationNode.of(
            NodeKind.SUM, "sum of", value(said), parts.stream().map(Told::node).toList());
    return adding(node, total, parts.stream().flatMap(p -> p.contributions().stream()).toList());
  }

  private Told max(Explanation said, double tie) {
    List<Told> parts = Arrays.stream(said.getDetails()).map(this::tell).toList();
    int winner = 0;
    for (int i = 1; i < parts.size(); i++) {
      winner = parts.get(i).node().value() > parts.get(winner).node().value() ? i : winner;
    }
    double total = 0;
    List<Contribution> contributions = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      double share = i == winner ? 1 : tie;
      total += share * parts.get(i).node().value();
      if (share > 0) {
        parts.get(i).contributions().forEach(part -> contributions.add(scaled(part, share)));
      }
    }
    String label =
        tie == 0 ? "best of" : "best of, plus " + Words.number(tie) + " times the others";
    ExplanationNode node =
        ExplanationNode.of(
            NodeKind.MAX, label, value(said), parts.stream().map(Told::node).toList());
    return adding(node, total, contributions);
  }

  /** The node with its contributions, or as one contribution when they do not add up to it. */
  private static Told adding(ExplanationNode node, double total, List<Contribution> contributions) {
    return Math.abs(total - node.value()) <= TOLERANCE * Math.abs(node.value())
        ? new Told(node, contributions)
        : new Told(node, List.of(whole(node)));
  }

  private static Contribution scaled(Contribution part, double share) {
    if (share == 1) {
      return part;
    }
    List<Factor> factors = new ArrayList<>(part.factors());
    if (!factors.isEmpty()) {
      factors.add(new Factor(NodeKind.BOOST, share, "share of a field that did not win"));
    }
    return new Contribution(part.kind(), part.field(), part.term(), part.value() * share, factors);
  }

  private Told weight(Explanation said, String query) {
    QueryLeaf leaf = leaves.get(query);
    if (leaf == null || said.getDetails().length != 1) {
      return other(said);
    }
    NodeKind kind =
        switch (leaf.kind()) {
          case TERM -> NodeKind.TERM;
          case SYNONYMS -> NodeKind.SYNONYMS;
          case PHRASE -> NodeKind.PHRASE;
          case PATTERN -> NodeKind.OTHER;
        };
    Optional<Bm25Factors> bm25 = Bm25Factors.read(said.getDetails()[0]);
    List<ExplanationNode> children =
        bm25.map(Bm25Factors::nodes).orElseGet(() -> List.of(whole(said.getDetails()[0])));
    ExplanationNode node =
        new ExplanationNode(
            kind,
            leaf.field() + ":" + leaf.terms(),
            value(said),
            Optional.of(leaf.field()),
            Optional.of(leaf.terms()),
            children);
    return new Told(
        node,
        List.of(
            new Contribution(
                kind,
                leaf.field(),
                leaf.terms(),
                value(said),
                bm25.map(Bm25Factors::factors).orElse(List.of()))));
  }

  /** A part that scores the same wherever it matches: a pattern, a range, everything. */
  private Told constant(Explanation said) {
    String words = said.getDescription();
    QueryLeaf leaf = leaves.get(words.replaceFirst("\\^[0-9.E+-]+$", ""));
    Optional<String> field = Optional.ofNullable(leaf).map(QueryLeaf::field);
    Optional<String> term = Optional.ofNullable(leaf).map(QueryLeaf::terms);
    ExplanationNode node =
        new ExplanationNode(NodeKind.CONSTANT, words, value(said), field, term, List.of());
    return new Told(
        node,
        List.of(
            new Contribution(
                NodeKind.CONSTANT, field.orElse(""), term.orElse(words), value(said), List.of())));
  }

  private static Told other(Explanation said) {
    ExplanationNode node = whole(said);
    return new Told(node, value(said) == 0 ? List.of() : List.of(whole(node)));
  }

  private static Contribution whole(ExplanationNode node) {
    return new Contribution(NodeKind.OTHER, "", node.label(), node.value(), List.of());
  }

  /** The node and all below it in Lucene's own words. */
  static ExplanationNode whole(Explanation said) {
    return ExplanationNode.of(
        NodeKind.OTHER,
        said.getDescription(),
        said.isMatch() ? value(said) : 0,
        Arrays.stream(said.getDetails()).map(LuceneExplanation::whole).toList());
  }

  private static double value(Explanation said) {
    return said.getValue().doubleValue();
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
