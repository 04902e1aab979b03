package io.rankscope.engine.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rankscope.engine.SharedData;
import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.corpus.QuerySetReader;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.evaluation.Evaluation;
import io.rankscope.engine.evaluation.Measure;
import io.rankscope.engine.evaluation.SystemScores;
import io.rankscope.engine.exchange.QrelsReader;
import io.rankscope.engine.index.IndexSettings.Joined;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real collections rank the same from one shard and from four, and as well as Anserini's BM25 by
 * the reference figures that lie beside them.
 */
final class CollectionsAcceptanceTest {
  private static final double TOLERANCE = 0.001;
  private static final List<Measure> MEASURES =
      List.of(
          Measure.parse("nDCG@10"),
          Measure.parse("AP"),
          Measure.parse("RR"),
          Measure.parse("R@100"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "cranfield, 0.9, 0.4,  0.3416, 0.2790, 0.5066, 0.7206",
    "cranfield, 1.2, 0.75, 0.3587, 0.2952, 0.5204, 0.7321",
    "scifact,   0.9, 0.4,  0.6789, 0.6401, 0.6506, 0.9253",
    "scifact,   1.2, 0.75, 0.6826, 0.6398, 0.6509, 0.9282",
    "xquad-en,  0.9, 0.4,  0.9674, 0.9589, 0.9589, 0.9966",
    "xquad-en,  1.2, 0.75, 0.9685, 0.9603, 0.9603, 0.9966",
    "cisi,      0.9, 0.4,  0.3455, 0.1833, 0.5947, 0.4002",
    "cisi,      1.2, 0.75, 0.3600, 0.1954, 0.5995, 0.4199",
  })
  void fourShardsRankAsOne_andAsWellAsTheReference(
      String name, float k1, float b, double ndcg, double ap, double rr, double recall) {
    Path collection = SharedData.collection(name);
    Pipeline pipeline =
        Pipeline.of(
            "bm25", LexicalLeg.builder("words", Map.of("contents", 1f)).k1(k1).b(b).build());
    QuerySet queries = QuerySetReader.read(name, collection.resolve("queries.jsonl"));

    RankedRun one = run(collection, 1, pipeline, queries);
    RankedRun four = run(collection, 4, pipeline, queries);

    assertThat(four).isEqualTo(one);
    Qrels qrels = QrelsReader.read(collection.resolve("qrels.tsv"));
    SystemScores scores = Evaluation.of(qrels, one, MEASURES);
    double[] expected = {ndcg, ap, rr, recall};
    for (int i = 0; i < expected.length; i++) {
      assertThat(scores.mean(MEASURES.get(i)))
          .as("%s of %s", MEASURES.get(i), name)
          .isCloseTo(expected[i], within(TOLERANCE));
    }
  }

  private RankedRun run(Path collection, int shards, Pipeline pipeline, QuerySet queries) {
    ExecutorService workers = Workers.fixed("test", 2);
    try (Source source =
            SearchFixture.source(
                folder.resolve(Integer.toString(shards)),
                shards,
                AnalyzerSpec.named("english"),
                Joined.CONTENTS,
                collection.resolve("corpus.jsonl"));
        PinnedSource pinned = source.pin()) {
      BatchSearch.Result result =
          new BatchSearch(
                  SearchFixture.engine(),
                  pinned,
                  queries.queries(),
                  pipeline,
                  Statistics.MERGED,
                  1000,
                  workers)
              .run(Progress.SILENT, Cancellation.NEVER);
      assertThat(result.warnings()).isEmpty();
      return result.run();
    } finally {
      workers.shutdownNow();
    }
  }
}
