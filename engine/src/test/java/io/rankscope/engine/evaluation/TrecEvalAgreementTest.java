package io.rankscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rankscope.engine.SharedData;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.exchange.QrelsFormat;
import io.rankscope.engine.exchange.QrelsReader;
import io.rankscope.engine.exchange.QrelsWriter;
import io.rankscope.engine.exchange.TrecRunReader;
import io.rankscope.engine.exchange.TrecRunWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every measure of every query, and both means, print the digits that trec_eval prints. */
class TrecEvalAgreementTest {
  private static final List<Measure> MEASURES =
      Measure.parseAll(
          "nDCG nDCG@1 nDCG@3 nDCG@10 nDCG@100 AP AP@10 AP(rel=2) AP(rel=3)@100 P@1 P@5 P(rel=2)@10"
              + " P@32 R@5 R@100 R(rel=2)@1000 RR RR@10 RR(rel=2) RR(rel=3)@5 Success@1 Success@5"
              + " Success(rel=2)@10 Judged@1 Judged@10 Judged@100 Rprec Rprec(rel=2) Bpref SetP"
              + " SetP(rel=2) SetR SetR(rel=3)");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void printsTheSameDigits_whenRunsAreRandom(long seed) throws IOException {
    Path qrels = folder.resolve("qrels");
    Path run = folder.resolve("run");
    new RandomExperiment(seed, new RandomExperiment.Size(40, 60, 120)).write(qrels, run);
    assertAgreement(qrels, run);
  }

  @Test
  void printsTheSameDigits_whenRankingsAreAThousandDeep() throws IOException {
    Path qrels = folder.resolve("qrels");
    Path run = folder.resolve("run");
    new RandomExperiment(99, new RandomExperiment.Size(40, 1000, 3000)).write(qrels, run);
    assertAgreement(qrels, run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cranfield", "scifact", "xquad-en", "cisi"})
  void printsTheSameDigits_whenTheCollectionIsReal(String name) throws IOException {
    Path collection = SharedData.collection(name);
    Path qrels = folder.resolve("qrels");
    Path run = folder.resolve("run");
    QrelsWriter.write(QrelsReader.read(collection.resolve("qrels.tsv")), qrels, QrelsFormat.TREC);
    TrecRunWriter.write(WordOverlap.search(collection, 1000), run);
    assertAgreement(qrels, run);
  }

  private void assertAgreement(Path qrelsFile, Path runFile) throws IOException {
    Path judged = folder.resolve("judged");
    raiseGrades(qrelsFile, judged);
    Qrels qrels = QrelsReader.read(qrelsFile);
    RankedRun run = TrecRunReader.read(runFile);
    SystemScores scores = Evaluation.of(qrels, run, MEASURES);
    assertThat(scores.queries()).hasSizeGreaterThan(1);
    TrecEval oracle = new TrecEval(qrelsFile, judged, runFile);
    Map<Measure, Map<String, String>> theirs = oracle.scores(MEASURES);
    Map<Measure, Map<String, String>> theirsOverAll = oracle.scores(MEASURES, "-c");
    for (Measure measure : MEASURES) {
      assertThat(ours(scores, measure, scores.answeredMean(measure)))
          .as("%s", measure)
          .isEqualTo(theirs.get(measure));
      assertThat(ours(scores, measure, scores.mean(measure)))
          .as("%s over all judged queries", measure)
          .isEqualTo(theirsOverAll.get(measure));
    }
  }

  private static Map<String, String> ours(SystemScores scores, Measure measure, double mean) {
    Map<String, String> printed = new LinkedHashMap<>();
    for (QueryScores query : scores.queries()) {
      if (query.answered()) {
        printed.put(query.queryId(), FourDecimals.of(query.of(measure)));
      }
    }
    printed.put(TrecEval.ALL, FourDecimals.of(mean));
    return printed;
  }

  /** Grade 0 and above becomes 1, so that set precision counts what is judged. */
  private static void raiseGrades(Path qrels, Path raised) throws IOException {
    try (var lines = Files.lines(qrels)) {
      Files.write(raised, lines.map(line -> line.replaceFirst("\\s+(\\d+)$", " 1")).toList());
    }
  }
}
