package io.rankscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rankscope.engine.failure.BadInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class EvaluationReportTest {
  private static final SystemScores BM25 = ComparisonTest.system("bm25", 0.25, 0.5);
  private static final SystemScores HYBRID = ComparisonTest.system("hybrid", 0.5, 0.5);

  @Test
  void hasTheKeysOfTheContract_whenWrittenAsJson() {
    ObjectMapper json = new ObjectMapper();
    String printed =
        json.writeValueAsString(EvaluationReport.against("bm25", List.of(BM25, HYBRID)));
    assertThat(json.readTree(printed))
        .isEqualTo(
            json.readTree(
                """
                {"measures": ["AP"],
                 "systems": [
                   {"name": "bm25", "queries": 2, "mean": {"AP": 0.375}, "answered": 2,
                    "answeredMean": {"AP": 0.375},
                    "perQuery": {"q0": {"AP": 0.25}, "q1": {"AP": 0.5}}},
                   {"name": "hybrid", "queries": 2, "mean": {"AP": 0.5}, "answered": 2,
                    "answeredMean": {"AP": 0.5},
                    "perQuery": {"q0": {"AP": 0.5}, "q1": {"AP": 0.5}}}],
                 "comparisons": [
                   {"baseline": "bm25", "system": "hybrid", "measure": "AP", "delta": 0.125,
                    "ci95": [0.0, 0.25], "pValue": 1.0, "better": 1, "worse": 0, "same": 1}]}
                """));
  }

  @Test
  void meansOnlyTheAnswered_whenTheRunMissesQueries() {
    Measure ap = Measure.parse("AP");
    SystemScores scores =
        new SystemScores(
            "bm25",
            List.of(ap),
            List.of(
                new QueryScores("q0", true, Map.of(ap, 0.5)),
                new QueryScores("q1", false, Map.of(ap, 0.0))),
            List.of());
    assertThat(EvaluationReport.of(List.of(scores)))
        .isEqualTo(
            new EvaluationReport(
                List.of("AP"),
                List.of(
                    new EvaluationReport.SystemRow(
                        "bm25",
                        2,
                        Map.of("AP", 0.25),
                        1,
                        Map.of("AP", 0.5),
                        Map.of("q0", Map.of("AP", 0.5), "q1", Map.of("AP", 0.0)))),
                List.of()));
  }

  @Test
  void namesTheNearest_whenTheBaselineIsUnknown() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> EvaluationReport.against("bm52", List.of(BM25, HYBRID)))
        .satisfies(
            failure -> {
              assertThat(failure.what()).isEqualTo("No system is called \"bm52\".");
              assertThat(failure.remedy())
                  .isEqualTo("The nearest is bm25. Systems are bm25, hybrid.");
            });
  }
}
