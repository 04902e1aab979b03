package io.rankscope.cli.command;

import io.rankscope.cli.output.Grades;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.judging.EventScope;
import io.rankscope.engine.judging.JudgmentReduction;
import io.rankscope.engine.judging.QrelsRule;
import io.rankscope.engine.judging.ReducedJudgments;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The grades that stand in a workspace's judgments, to be shown beside hits. */
final class StandingGrades {
  private StandingGrades() {}

  /**
   * The grades of one query: the adjudicator's, else the one all judges share. A workspace without
   * judgments is left without.
   */
  static Grades of(Session session, String collection, Query query) {
    if (!Files.exists(session.workspace().workspace().judgmentsFile())) {
      return Grades.NONE;
    }
    ReducedJudgments standing =
        JudgmentReduction.byRule(
            session
                .workspace()
                .judgments()
                .present(EventScope.ofQuery(collection, query.set(), query.id()))
                .values(),
            QrelsRule.ADJUDICATED);
    Map<PassageId, Integer> grades = new HashMap<>();
    standing.grades().forEach((pair, grade) -> grades.put(pair.passage(), grade));
    return passage -> {
      Integer grade = grades.get(passage);
      return grade == null ? OptionalInt.empty() : OptionalInt.of(grade);
    };
  }
}
