package io.rankscope.engine.explain;

import io.rankscope.engine.explain.Difference.FactorChange;
import io.rankscope.engine.explain.Difference.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Aligns the contributions of two passages by field and term. */
final class Waterfall {
  private Waterfall() {}

  /** The gap between two scores, a passage that did not match having 0, step by step. */
  static Difference between(Explained above, Explained below) {
    Map<Part, Contribution> left = byPart(above);
    Map<Part, Contribution> right = byPart(below);
    Set<Part> parts = new LinkedHashSet<>(left.keySet());
    parts.addAll(right.keySet());
    List<Step> steps = new ArrayList<>();
    for (Part part : parts) {
      steps.add(
          step(part, Optional.ofNullable(left.get(part)), Optional.ofNullable(right.get(part))));
    }
    steps.sort(Comparator.comparingDouble((Step step) -> Math.abs(step.change())).reversed());
    double gap = above.score().orElse(0) - below.score().orElse(0);
    addRounding(gap, steps);
    return new Difference(above.passage(), below.passage(), gap, steps);
  }

  private static Map<Part, Contribution> byPart(Explained passage) {
    Map<Part, Contribution> parts = new LinkedHashMap<>();
    for (Contribution one : passage.contributions()) {
      parts.merge(new Part(one.kind(), one.field(), one.term()), one, Waterfall::together);
    }
    return parts;
  }

  private static Contribution together(Contribution a, Contribution b) {
    return new Contribution(a.kind(), a.field(), a.term(), a.value() + b.value(), List.of());
  }

  private static Step step(Part part, Optional<Contribution> above, Optional<Contribution> below) {
    double left = above.map(Contribution::value).orElse(0.0);
    double right = below.map(Contribution::value).orElse(0.0);
    return new Step(
        part.kind(), part.field(), part.term(), left, right, left - right, factors(above, below));
  }

  private static List<FactorChange> factors(
      Optional<Contribution> above, Optional<Contribution> below) {
    Set<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
    above.ifPresent(part -> part.factors().forEach(factor -> kinds.add(factor.kind())));
    below.ifPresent(part -> part.factors().forEach(factor -> kinds.add(factor.kind())));
    return kinds.stream()
        .map(kind -> new FactorChange(kind, factor(above, kind), factor(below, kind)))
        .toList();
  }

  /** The factor of a kind; several of a kind, such as weight and tie, multiplied. */
  private static Optional<Factor> factor(Optional<Contribution> part, NodeKind kind) {
    return part.stream()
        .flatMap(known -> known.factors().stream())
        .filter(factor -> factor.kind() == kind)
        .reduce((a, b) -> new Factor(kind, a.value() * b.value(), a.inputs() + "; " + b.inputs()));
  }

  /** What float arithmetic left between the contributions and the scores, when anything. */
  private static void addRounding(double gap, List<Step> steps) {
    double left = gap - sum(steps);
    if (left == 0) {
      return;
    }
    steps.add(rounding(left));
    double still = gap - sum(steps);
    if (still != 0) {
      steps.set(steps.size() - 1, rounding(left + still));
    }
  }

  private static Step rounding(double change) {
    return new Step(NodeKind.OTHER, "", "rounding", 0, 0, change, List.of());
  }

  private static double sum(List<Step> steps) {
    double sum = 0;
    for (Step step : steps) {
      sum += step.change();
    }
    return sum;
  }

  private record Part(NodeKind kind, String field, String term) {}
}
