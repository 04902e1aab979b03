package io.rankscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ScoredPassage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final Measure P1 = Measure.parse("P@1");
  private static final Measure NDCG = Measure.parse("nDCG@2");
  private static final Measure JUDGED = Measure.parse("Judged@3");

  @Test
  void countsMissingQueriesAsZero_whenTheMeanIsOverAllJudged() {
    Qrels qrels = qrels(Map.of("q1", Map.of("a", 1), "q2", Map.of("a", 1)));
    SystemScores scores = Evaluation.of(qrels, run(Map.of("q1", List.of("a"))), List.of(P1));
    assertThat(scores.queries())
        .containsExactly(
            new QueryScores("q1", true, Map.of(P1, 1.0)),
            new QueryScores("q2", false, Map.of(P1, 0.0)));
    assertThat(scores.mean(P1)).isEqualTo(0.5);
    assertThat(scores.answeredMean(P1)).isEqualTo(1);
    assertThat(scores.warnings())
        .containsExactly("test: 1 of 2 judged queries has no hits in the run and counts as 0.");
  }

  @Test
  void treatsAnEmptyRankingAsUnanswered_whenNothingWasFound() {
    Qrels qrels = qrels(Map.of("q1", Map.of("a", 1)));
    SystemScores scores =
        Evaluation.of(qrels, run(Map.of("q1", List.of())), List.of(P1, NDCG, JUDGED));
    assertThat(scores.queries())
        .containsExactly(new QueryScores("q1", false, Map.of(P1, 0.0, NDCG, 0.0, JUDGED, 0.0)));
    assertThat(scores.answeredMean(P1)).isZero();
  }

  @Test
  void ignoresAndNamesTheQuery_whenItHasNoQrels() {
    Qrels qrels = qrels(Map.of("q1", Map.of("a", 1)));
    SystemScores scores =
        Evaluation.of(
            qrels,
            run(Map.of("q1", List.of("a"), "q9", List.of("a"), "q8", List.of("a"))),
            List.of(P1));
    assertThat(scores.unjudgedQueries()).containsExactly("q8", "q9");
    assertThat(scores.mean(P1)).isEqualTo(1);
    assertThat(scores.warnings())
        .containsExactly(
            "test: 2 queries of the run have no judgments and were ignored, for instance q8.");
  }

  @Test
  void scoresZero_whenEveryGradeIsNegative() {
    Qrels qrels = qrels(Map.of("q1", Map.of("a", -1, "b", -2)));
    List<Measure> all =
        Measure.parseAll("nDCG AP P@1 R@1 RR Success@1 Judged@1 Rprec Bpref SetP SetR");
    SystemScores scores = Evaluation.of(qrels, run(Map.of("q1", List.of("a", "b"))), all);
    assertThat(all).allSatisfy(measure -> assertThat(scores.mean(measure)).isZero());
  }

  @Test
  void countsOnlyGradesFromTheLevel_whenOneIsWritten() {
    Qrels qrels = qrels(Map.of("q1", Map.of("a", 1, "b", 2)));
    List<Measure> measures = Measure.parseAll("RR RR(rel=2) RR(rel=3)");
    SystemScores scores = Evaluation.of(qrels, run(Map.of("q1", List.of("a", "b"))), measures);
    assertThat(measures).map(scores::mean).containsExactly(1.0, 0.5, 0.0);
  }

  @Test
  void countsAShortRankingWhole_whenJudgedLooksDeeper() {
    Qrels qrels = qrels(Map.of("q1", Map.of("a", 0, "b", -1)));
    SystemScores scores =
        Evaluation.of(qrels, run(Map.of("q1", List.of("a", "b"))), List.of(JUDGED));
    assertThat(scores.mean(JUDGED)).isEqualTo(0.5);
  }

  @Test
  void keepsOnlyTheQueriesNamed_whenRestricted() {
    Qrels qrels = qrels(Map.of("q1", Map.of("a", 1), "q2", Map.of("a", 1)));
    SystemScores scores = Evaluation.of(qrels, run(Map.of("q1", List.of("a"))), List.of(P1));
    SystemScores slice = scores.restrictedTo(Set.of("q1"));
    assertThat(slice.queries()).map(QueryScores::queryId).containsExactly("q1");
    assertThat(slice.mean(P1)).isEqualTo(1);
  }

  private static Qrels qrels(Map<String, Map<String, Integer>> grades) {
    Map<String, Map<PassageId, Integer>> byPassage = new HashMap<>();
    grades.forEach(
        (query, passages) -> {
          Map<PassageId, Integer> ofQuery = new HashMap<>();
          passages.forEach((passage, grade) -> ofQuery.put(new PassageId(passage), grade));
          byPassage.put(query, ofQuery);
        });
    return new Qrels(byPassage);
  }

  private static RankedRun run(Map<String, List<String>> rankings) {
    Map<String, List<ScoredPassage>> scored = new HashMap<>();
    rankings.forEach(
        (query, ids) ->
            scored.put(
                query,
                IntStream.range(0, ids.size())
                    .mapToObj(i -> new ScoredPassage(new PassageId(ids.get(i)), -i))
                    .toList()));
    return new RankedRun("test", scored);
  }
}
