package io.rankscope.engine.judging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes one grade per pair out of what several judges hold. */
public final class JudgmentReduction {
  private final SortedMap<QueryPassage, Integer> grades = new TreeMap<>(QueryPassage.ORDER);
  private int cannotJudge;
  private int ties;
  private int unsettled;

  private JudgmentReduction() {}

  /**
   * What one judge holds.
   *
   * @param judgments the present ones, one per key, of any judges
   */
  public static ReducedJudgments byJudge(Collection<Judgment> judgments, Judge judge) {
    JudgmentReduction reduction = new JudgmentReduction();
    for (Judgment judgment : judgments) {
      if (judgment.key().judge().equals(judge)) {
        reduction
            .grade(judgment)
            .ifPresent(grade -> reduction.grades.put(judgment.key().pair(), grade));
      }
    }
    return reduction.result();
  }

  /**
   * What people's grades come to under a rule.
   *
   * @param judgments the present ones, one per key, of any judges
   */
  public static ReducedJudgments byRule(Collection<Judgment> judgments, QrelsRule rule) {
    JudgmentReduction reduction = new JudgmentReduction();
    Map<QueryPassage, List<Judgment>> byPair = new TreeMap<>(QueryPassage.ORDER);
    for (Judgment judgment : judgments) {
      byPair.computeIfAbsent(judgment.key().pair(), pair -> new ArrayList<>()).add(judgment);
    }
    byPair.forEach((pair, ofPair) -> reduction.reduce(pair, ofPair, rule));
    return reduction.result();
  }

  private void reduce(QueryPassage pair, List<Judgment> judgments, QrelsRule rule) {
    List<Integer> given = new ArrayList<>();
    for (Judgment judgment : judgments) {
      if (judgment.key().judge().kind() == JudgeKind.HUMAN) {
        grade(judgment).ifPresent(given::add);
      }
    }
    given.sort(Comparator.naturalOrder());
    OptionalInt reduced =
        switch (rule) {
          case MAJORITY -> majority(given);
          case MEDIAN -> median(given);
          case ADJUDICATED -> adjudicated(judgments, given);
        };
    reduced.ifPresent(grade -> grades.put(pair, grade));
  }

  private OptionalInt majority(List<Integer> given) {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    given.forEach(grade -> counts.merge(grade, 1, Integer::sum));
    Optional<Integer> most = counts.values().stream().max(Comparator.naturalOrder());
    if (most.isEmpty()) {
      return OptionalInt.empty();
    }
    counts.values().removeIf(count -> !count.equals(most.get()));
    ties += counts.size() > 1 ? 1 : 0;
    return OptionalInt.of(counts.firstKey());
  }

  private static OptionalInt median(List<Integer> sorted) {
    return sorted.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(sorted.get((sorted.size() - 1) / 2));
  }

  private OptionalInt adjudicated(List<Judgment> judgments, List<Integer> sorted) {
    Optional<Judgment> settled =
        judgments.stream()
            .filter(judgment -> judgment.key().judge().kind() == JudgeKind.ADJUDICATED)
            .filter(judgment -> judgment.opinion().verdict().decided())
            .max(
                Comparator.comparing(Judgment::at)
                    .thenComparing(judgment -> judgment.event().toString()));
    if (settled.isPresent()) {
      return grade(settled.get());
    }
    if (sorted.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!sorted.getFirst().equals(sorted.getLast())) {
      unsettled++;
      return OptionalInt.empty();
    }
    return OptionalInt.of(sorted.getFirst());
  }

  private OptionalInt grade(Judgment judgment) {
    cannotJudge += judgment.opinion().verdict() instanceof Verdict.CannotJudge ? 1 : 0;
    return judgment.grade();
  }

  private ReducedJudgments result() {
    return new ReducedJudgments(grades, cannotJudge, ties, unsettled);
  }
}
