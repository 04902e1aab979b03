package io.rankscope.engine.exchange;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.judging.EventScope;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.JudgeKind;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.JudgmentLog;
import io.rankscope.engine.judging.JudgmentReduction;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.judging.ReducedJudgments;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes what judges hold as qrels.
 *
 * @param querySet only this query set; when absent all of them, typed queries only when there is
 *     nothing else
 * @param choice whose grades
 * @param format the layout
 */
public record JudgmentExport(Optional<String> querySet, GradeChoice choice, QrelsFormat format) {

  /**
   * Writes the file, whole or not at all.
   *
   * @return what was written and what was left out
   * @throws UsageException when there are several judges and none was chosen, or the chosen one has
   *     judged nothing
   * @throws BadInputException when there is nothing to export, or two query sets grade the same
   *     query id and passage differently
   * @throws io.rankscope.engine.failure.NotSavedException when the file cannot be written
   */
  public JudgmentExportReport run(JudgmentLog log, Path file) {
    Collection<Judgment> all = log.present(EventScope.ALL).values();
    List<Judgment> chosen = all.stream().filter(judgment -> asked(judgment, all)).toList();
    if (chosen.isEmpty()) {
      throw new BadInputException(
          "There are no judgments to export.", null, "Grade some passages or import judgments.");
    }
    ReducedJudgments reduced = reduce(chosen);
    Qrels qrels = qrels(reduced.grades(), file);
    QrelsWriter.write(qrels, file, format);
    return new JudgmentExportReport(
        qrels.grades().size(),
        qrels.grades().values().stream().mapToInt(Map::size).sum(),
        all.size() - chosen.size(),
        reduced);
  }

  private boolean asked(Judgment judgment, Collection<Judgment> all) {
    String set = judgment.key().pair().querySet();
    return querySet
        .map(set::equals)
        .orElseGet(
            () ->
                !set.equals(Query.ADHOC)
                    || all.stream()
                        .allMatch(other -> other.key().pair().querySet().equals(Query.ADHOC)));
  }

  private ReducedJudgments reduce(List<Judgment> judgments) {
    return switch (choice) {
      case GradeChoice.ByRule(var rule) -> JudgmentReduction.byRule(judgments, rule);
      case GradeChoice.ByJudge(String name) ->
          JudgmentReduction.byJudge(judgments, judgeNamed(name, judgments));
      case GradeChoice.OnlyJudge only -> JudgmentReduction.byJudge(judgments, onlyJudge(judgments));
    };
  }

  private static Judge judgeNamed(String name, List<Judgment> judgments) {
    return judgments.stream()
        .map(judgment -> judgment.key().judge())
        .filter(judge -> judge.name().equals(name))
        .min(Comparator.comparing(Judge::kind))
        .orElseThrow(
            () ->
                new UsageException(
                    "No judge is called \"" + name + "\".", null, "There are " + names(judgments)));
  }

  /** Models, gold answers and adjudicators do not make a single person several judges. */
  private static Judge onlyJudge(List<Judgment> judgments) {
    List<Judge> people = judges(judgments, true);
    List<Judge> candidates = people.isEmpty() ? judges(judgments, false) : people;
    if (candidates.size() > 1) {
      throw new UsageException(
          "There are several judges: " + names(judgments),
          null,
          "Choose one with --judge, or how to make one grade of theirs with"
              + " --rule majority|median|adjudicated.");
    }
    return candidates.getFirst();
  }

  private static List<Judge> judges(List<Judgment> judgments, boolean people) {
    return judgments.stream()
        .map(judgment -> judgment.key().judge())
        .filter(judge -> !people || judge.kind() == JudgeKind.HUMAN)
        .distinct()
        .toList();
  }

  private static String names(List<Judgment> judgments) {
    return judgments.stream()
            .map(judgment -> judgment.key().judge().name())
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static Qrels qrels(Map<QueryPassage, Integer> grades, Path file) {
    Map<String, Map<PassageId, Integer>> qrels = new LinkedHashMap<>();
    grades.forEach(
        (pair, grade) -> {
          Integer other =
              qrels
                  .computeIfAbsent(pair.queryId(), id -> new LinkedHashMap<>())
                  .put(pair.passage(), grade);
          if (other != null && !other.equals(grade)) {
            throw new BadInputException(
                "Query "
                    + pair.queryId()
                    + " stands in several query sets with different grades"
                    + " for passage "
                    + pair.passage()
                    + ".",
                Location.of(file),
                "Export one query set at a time.");
          }
        });
    return new Qrels(qrels);
  }
}
