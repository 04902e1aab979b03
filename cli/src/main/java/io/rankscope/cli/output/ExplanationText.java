package io.rankscope.cli.output;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.DisplayText;
import io.rankscope.cli.console.Style;
import io.rankscope.cli.console.Table;
import io.rankscope.cli.console.Table.Column;
import io.rankscope.engine.attribution.NearestSentence;
import io.rankscope.engine.explain.Contribution;
import io.rankscope.engine.explain.Difference;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.explain.ExplanationNode;
import io.rankscope.engine.explain.Factor;
import io.rankscope.engine.explain.NodeKind;
import io.rankscope.engine.explain.WhyNot;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An explanation for a person: the contributions, then the whole tree. */
public final class ExplanationText {
  private final PrintWriter out;
  private final Style style;

  public ExplanationText(Console console) {
    this.out = console.out();
    this.style = console.style();
  }

  /** Prints why a passage has its score, or why it has none. */
  public void print(Explained explained, Optional<NearestSentence> nearest) {
    out.println(head(explained));
    explained.whyNot().ifPresent(this::print);
    nearest.ifPresent(
        sentence ->
            out.println("Nearest to the query: “" + DisplayText.oneLine(sentence.words()) + "”"));
    if (!explained.contributions().isEmpty()) {
      out.println();
      contributions(explained.contributions()).print(out, style);
    }
    if (explained.score().isPresent()) {
      out.println();
      print(explained.tree(), "", "");
    }
    explained
        .agreement()
        .filter(agreement -> !agreement.agrees())
        .ifPresent(
            agreement -> {
              out.println();
              out.println(
                  "The explanation gives "
                      + agreement.explained()
                      + ", the search gave "
                      + agreement.score()
                      + ": it does not tell the score.");
            });
  }

  /** Prints what one passage has over another. */
  public void print(Difference gap) {
    out.println();
    out.println(
        style.strong(id(gap.above().value()))
            + " scores "
            + number(gap.gap())
            + " more than "
            + style.strong(id(gap.below().value())));
    out.println();
    Table table =
        new Table(
            List.of(
                Column.numbers("change"),
                Column.words("field"),
                Column.words("term"),
                Column.numbers("above"),
                Column.numbers("below")));
    for (Difference.Step step : gap.steps()) {
      if (isRounding(step)) {
        continue;
      }
      table.row(
          List.of(
              signed(step.change()),
              step.field(),
              step.term(),
              number(step.above()),
              number(step.below())));
    }
    table.print(out, style);
  }

  /** What float arithmetic leaves over, too small to be seen in four decimals. */
  private static boolean isRounding(Difference.Step step) {
    return step.kind() == NodeKind.OTHER && Math.abs(step.change()) < 0.00005;
  }

  private String head(Explained explained) {
    StringBuilder head = new StringBuilder(style.strong(id(explained.passage().value())));
    explained.rank().ifPresent(rank -> head.append("  rank ").append(rank));
    explained
        .score()
        .ifPresent(score -> head.append("  score ").append(Float.toString((float) score)));
    return head.toString();
  }

  private void print(WhyNot whyNot) {
    out.println("Not among the hits: " + DisplayText.oneLine(whyNot.reason()));
    if (whyNot.fields().isEmpty()) {
      return;
    }
    Table table =
        new Table(List.of(Column.words("field"), Column.words("has"), Column.words("lacks")));
    for (WhyNot.FieldTokens tokens : whyNot.fields()) {
      table.row(
          List.of(
              tokens.field(),
              String.join(" ", tokens.present()),
              String.join(" ", tokens.missing())));
    }
    out.println();
    table.print(out, style);
  }

  private static Table contributions(List<Contribution> contributions) {
    Table table =
        new Table(
            List.of(
                Column.numbers("adds"),
                Column.words("field"),
                Column.words("term"),
                Column.words("because")));
    for (Contribution part : contributions) {
      table.row(List.of(number(part.value()), part.field(), part.term(), because(part)));
    }
    return table;
  }

  private static String because(Contribution part) {
    return part.factors().isEmpty()
        ? part.kind().label()
        : part.factors().stream().map(ExplanationText::factor).collect(Collectors.joining(" × "));
  }

  private static String factor(Factor factor) {
    String number = factor.kind().label() + " " + number(factor.value());
    // A weight says all by its number; the tree below tells what weights are made of.
    return factor.kind() == NodeKind.BOOST || factor.inputs().isEmpty()
        ? number
        : number + " (" + factor.inputs() + ")";
  }

  private void print(ExplanationNode node, String lead, String below) {
    out.println(style.faint(lead) + line(node));
    for (int i = 0; i < node.children().size(); i++) {
      boolean last = i == node.children().size() - 1;
      print(node.children().get(i), below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
    }
  }

  private static String line(ExplanationNode node) {
    String label = DisplayText.oneLine(node.label());
    return switch (node.kind()) {
      case OTHER -> plain(node.value()) + "  " + label;
      case IDF, TF, LENGTH, BOOST ->
          number(node.value()) + "  " + node.kind().label() + ": " + label;
      default -> number(node.value()) + "  " + label;
    };
  }

  /** Counts and parameters as one writes them, 19 rather than 19.0000. */
  private static String plain(double value) {
    String rounded = number(value);
    return rounded.contains(".") ? rounded.replaceAll("\\.?0+$", "") : rounded;
  }

  private static String id(String id) {
    return DisplayText.oneLine(id);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.4f", value);
  }
}
