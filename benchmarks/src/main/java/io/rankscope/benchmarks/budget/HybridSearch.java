package io.rankscope.benchmarks.budget;

import io.rankscope.benchmarks.corpus.VectorShards;
import io.rankscope.benchmarks.measure.Samples;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.home.UserFolders;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.inference.ModelCatalogue;
import io.rankscope.engine.inference.ModelDefinition;
import io.rankscope.engine.inference.ModelPlace;
import io.rankscope.engine.search.LexicalLeg;
import io.rankscope.engine.search.Models;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchEngine;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.search.fusion.ReciprocalRankFusion;
import io.rankscope.engine.search.lexical.LexicalRetriever;
import io.rankscope.engine.search.vector.VectorLeg;
import io.rankscope.engine.search.vector.VectorRetriever;
import io.rankscope.engine.task.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import org.apache.lucene.util.IOUtils;

/** From a query to ten hits with highlights of a hybrid pipeline, the query's vector included. */
public final class HybridSearch implements Budget {
  private static final int DIMENSIONS = 384;
  private static final int SHARDS = 4;
  private static final int DEPTH = 200;
  private static final int HITS = 10;
  private static final String MODEL = "minilm";

  @Override
  public String what() {
    return "hybrid query → ten hits with highlights, 1 M passages with synthetic vectors, warm";
  }

  @Override
  public String limit() {
    return "none was set";
  }

  @Override
  public Finding measure(Laboratory laboratory) throws Exception {
    Path folder = laboratory.scratch().resolve("hybrid");
    ExecutorService workers = Workers.fixed("search", Runtime.getRuntime().availableProcessors());
    long start = System.nanoTime();
    try (Source source =
            new VectorShards(laboratory.collection().corpus(), DIMENSIONS).build(folder, SHARDS);
        PinnedSource pinned = source.pin();
        ModelCatalogue catalogue = builtIn()) {
      double minutes = (System.nanoTime() - start) / 6e10;
      Models models = Models.of(catalogue);
      SearchEngine engine =
          new SearchEngine(
              workers,
              List.of(new LexicalRetriever(), new VectorRetriever(models)),
              List.of(),
              models);
      return finding(laboratory, times(laboratory, engine, pinned), minutes);
    } finally {
      workers.shutdown();
      IOUtils.rm(folder);
    }
  }

  private static Samples times(Laboratory laboratory, SearchEngine engine, PinnedSource source) {
    Pipeline pipeline =
        Pipeline.fused(
            "hybrid",
            List.of(
                LexicalLeg.builder("words", Map.of("title", 2f, "text", 1f)).depth(DEPTH).build(),
                new VectorLeg(
                    "dense",
                    VectorShards.FIELD,
                    MODEL,
                    VectorLeg.Scan.GRAPH,
                    OptionalInt.of(DEPTH))),
            ReciprocalRankFusion.DEFAULT);
    List<Query> queries = laboratory.collection().queries(laboratory.effort().queries());
    List<Double> millis = new ArrayList<>();
    for (int round = -laboratory.effort().warmUps();
        round < laboratory.effort().rounds();
        round++) {
      for (Query query : queries) {
        long start = System.nanoTime();
        try (PinnedRun run =
            engine.search(source, SearchRequest.of(query, pipeline, HITS), () -> false)) {
          if (run.run().hits().size() != HITS) {
            throw new IllegalStateException(
                "not " + HITS + " hits of " + query + ": " + run.run().warnings());
          }
        }
        if (round >= 0) {
          millis.add((System.nanoTime() - start) / 1e6);
        }
      }
    }
    return Samples.of(millis);
  }

  private static Finding finding(Laboratory laboratory, Samples samples, double minutes) {
    return new Finding(
        String.format(
            Locale.ROOT,
            "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms",
            samples.median(),
            samples.percentile(95),
            samples.percentile(99)),
        Verdict.NO_LIMIT,
        List.of(
            String.format(
                Locale.ROOT,
                "%,d passages with %d-dimensional vectors in %d shards (written in %.1f minutes),"
                    + " %,d searches: BM25 and HNSW to depth %d each, fused by rank.",
                laboratory.collection().size(),
                DIMENSIONS,
                SHARDS,
                minutes,
                samples.count(),
                DEPTH),
            "The query is embedded by the built-in model; the passages' vectors gather around a"
                + " thousand made-up topics."));
  }

  /** The built-in encoder as the only model. */
  private static ModelCatalogue builtIn() {
    Path place = ModelPlace.of("builtin:minilm", Path.of(""), UserFolders.ofUser().data()).files();
    return new ModelCatalogue(
        List.of(ModelDefinition.encoder(MODEL, place)), InferenceOptions.ofUser());
  }
}
