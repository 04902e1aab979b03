package io.rankscope.engine.judging;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Qrels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JudgmentReductionTest {
  private static final QueryPassage PAIR = pair("q1", "p1");

  /** Grades of ana, ben and cleo; x is cannot-judge, - is no judgment. */
  @ParameterizedTest
  @CsvSource({
    "3 3 0, 3, 3, 0, 0",
    "0 1 3, 0, 1, 0, 1",
    "1 3 -, 1, 1, 0, 1",
    "x 2 2, 2, 2, 1, 0",
    "x x -,  ,  , 2, 0",
    "0 - -, 0, 0, 0, 0",
    "2 0 2, 2, 2, 0, 0"
  })
  void severalGradesBecomeOne(
      String grades, Integer majority, Integer median, int cannotJudge, int ties) {
    List<Judgment> judgments = judgments(grades);

    assertThat(JudgmentReduction.byRule(judgments, QrelsRule.MAJORITY))
        .isEqualTo(reduced(majority, cannotJudge, ties, 0));
    assertThat(JudgmentReduction.byRule(judgments, QrelsRule.MEDIAN))
        .isEqualTo(reduced(median, cannotJudge, 0, 0));
  }

  @Test
  void anAdjudicatorSettles_unanimityNeedsNone_andTheRestIsLeftOut() {
    List<Judgment> judgments = new ArrayList<>(judgments("0 3 3"));
    judgments.add(settled(1, "zoe", 2));
    judgments.add(settled(2, "yan", 1));
    judgments.add(graded("ana", pair("q1", "agreed"), 2));
    judgments.add(graded("ben", pair("q1", "agreed"), 2));
    judgments.add(graded("ana", pair("q1", "open"), 2));
    judgments.add(graded("ben", pair("q1", "open"), 3));

    ReducedJudgments reduced = JudgmentReduction.byRule(judgments, QrelsRule.ADJUDICATED);

    assertThat(reduced.qrels("birds", "dev"))
        .isEqualTo(
            new Qrels(Map.of("q1", Map.of(new PassageId("p1"), 1, new PassageId("agreed"), 2))));
    assertThat(reduced.unsettled()).isEqualTo(1);
    assertThat(reduced.qrels("birds", "test")).isEqualTo(Qrels.NONE);
  }

  @Test
  void modelsAndGoldTakeNoPartInARule_butCanBeAskedFor() {
    Judge model = new Judge("ana", JudgeKind.MODEL);
    List<Judgment> judgments = new ArrayList<>(judgments("1 - -"));
    judgments.add(Judgments.of(model, PAIR, new Verdict.Graded(3)));
    judgments.add(Judgments.of(new Judge("gold", JudgeKind.GOLD), PAIR, new Verdict.Graded(3)));

    assertThat(JudgmentReduction.byRule(judgments, QrelsRule.MAJORITY))
        .isEqualTo(reduced(1, 0, 0, 0));
    assertThat(JudgmentReduction.byJudge(judgments, model)).isEqualTo(reduced(3, 0, 0, 0));
    assertThat(JudgmentReduction.byJudge(judgments, Judge.human("ana")))
        .isEqualTo(reduced(1, 0, 0, 0));
  }

  private static List<Judgment> judgments(String grades) {
    List<String> judges = List.of("ana", "ben", "cleo");
    List<Judgment> judgments = new ArrayList<>();
    String[] given = grades.split(" ", -1);
    for (int i = 0; i < given.length; i++) {
      if (given[i].equals("x")) {
        judgments.add(Judgments.of(Judge.human(judges.get(i)), PAIR, new Verdict.CannotJudge("")));
      } else if (!given[i].equals("-")) {
        judgments.add(graded(judges.get(i), PAIR, Integer.parseInt(given[i])));
      }
    }
    return judgments;
  }

  private static Judgment graded(String judge, QueryPassage pair, int grade) {
    return Judgments.of(Judge.human(judge), pair, new Verdict.Graded(grade));
  }

  private static Judgment settled(long second, String judge, int grade) {
    return Judgments.at(
        Instant.ofEpochSecond(second),
        new Judge(judge, JudgeKind.ADJUDICATED),
        PAIR,
        new Verdict.Graded(grade));
  }

  private static ReducedJudgments reduced(
      @org.jspecify.annotations.Nullable Integer grade, int cannotJudge, int ties, int unsettled) {
    TreeMap<QueryPassage, Integer> grades = new TreeMap<>(QueryPassage.ORDER);
    if (grade != null) {
      grades.put(PAIR, grade);
    }
    return new ReducedJudgments(grades, cannotJudge, ties, unsettled);
  }

  private static QueryPassage pair(String query, String passage) {
    return new QueryPassage("birds", "dev", query, new PassageId(passage));
  }
}
