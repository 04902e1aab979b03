package io.rankscope.benchmarks.budget;

import io.rankscope.benchmarks.measure.Samples;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.explain.Explainer;
import io.rankscope.engine.explain.LexicalExplainer;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchEngine;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.search.lexical.LexicalRetriever;
import io.rankscope.engine.task.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;

/** From a query to ten hits with highlights, each of them explained. */
public final class HitsWithExplanations implements Budget {
  private static final double LIMIT_MILLIS = 50;
  private static final int HITS = 10;
  private static final int SHARDS = 4;

  @Override
  public String what() {
    return "query → ten hits with highlights and explanations, 1 M passages, warm";
  }

  @Override
  public String limit() {
    return "p95 under 50 ms";
  }

  @Override
  public Finding measure(Laboratory laboratory) throws Exception {
    List<Query> queries = laboratory.collection().queries(laboratory.effort().queries());
    List<Double> millis = new ArrayList<>();
    ExecutorService workers = Workers.fixed("search", Runtime.getRuntime().availableProcessors());
    try (Source source = laboratory.collection().open(SHARDS);
        PinnedSource pinned = source.pin()) {
      SearchEngine engine = new SearchEngine(workers, List.of(new LexicalRetriever()));
      Explainer explainer = new Explainer(List.of(new LexicalExplainer()));
      Pipeline pipeline = Pipeline.lexicalDefault(pinned.roles());
      for (int round = -laboratory.effort().warmUps();
          round < laboratory.effort().rounds();
          round++) {
        for (Query query : queries) {
          long start = System.nanoTime();
          show(engine, explainer, pinned, SearchRequest.of(query, pipeline, HITS));
          if (round >= 0) {
            millis.add((System.nanoTime() - start) / 1e6);
          }
        }
      }
    } finally {
      workers.shutdown();
    }
    Samples samples = Samples.of(millis);
    return new Finding(
        String.format(
            Locale.ROOT,
            "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms",
            samples.median(),
            samples.percentile(95),
            samples.percentile(99)),
        Verdict.of(samples.percentile(95) < LIMIT_MILLIS),
        List.of(
            String.format(
                Locale.ROOT,
                "%,d passages in %d shards with merged statistics, %,d searches; every explanation"
                    + " agrees with the score.",
                laboratory.collection().size(),
                SHARDS,
                samples.count())));
  }

  private static void show(
      SearchEngine engine, Explainer explainer, PinnedSource source, SearchRequest request) {
    try (PinnedRun run = engine.search(source, request, () -> false)) {
      for (Hit hit : run.run().hits()) {
        Explained explained = explainer.explain(run, hit.id());
        if (!explained.agreement().orElseThrow().agrees() || hit.highlights().isEmpty()) {
          throw new IllegalStateException("not explained: " + hit.id() + " of " + request.query());
        }
      }
    }
  }
}
