package io.rankscope.benchmarks.jmh;

import io.rankscope.benchmarks.bare.BareSearch;
import io.rankscope.benchmarks.corpus.TestCollection;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.explain.Explainer;
import io.rankscope.engine.explain.LexicalExplainer;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.search.Detail;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.SearchEngine;
import io.rankscope.engine.search.SearchRequest;
import io.rankscope.engine.search.lexical.LexicalRetriever;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.IOUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Ten hits: by Lucene alone, by the engine, and with highlights and explanations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@SuppressWarnings("NullAway.Init")
public class SearchBenchmark {
  private static final int HITS = 10;
  private static final int QUERIES = 400;

  @Param("100000")
  private int passages;

  @Param({"1", "4"})
  private int shards;

  private final Explainer explainer = new Explainer(List.of(new LexicalExplainer()));
  private Path folder;
  private ExecutorService workers;
  private SearchEngine engine;
  private Source source;
  private PinnedSource pinned;
  private BareSearch bare;
  private Pipeline pipeline;
  private List<Query> queries;
  private int next;

  /** Builds and opens the shards. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    folder = Files.createTempDirectory("rankscope-jmh");
    TestCollection collection = new TestCollection(folder, passages);
    queries = collection.queries(QUERIES);
    source = collection.open(shards);
    pinned = source.pin();
    pipeline = Pipeline.lexicalDefault(pinned.roles());
    workers = Workers.fixed("search", Runtime.getRuntime().availableProcessors());
    engine = new SearchEngine(workers, List.of(new LexicalRetriever()));
    bare = BareSearch.open(collection.shards(shards), pinned.analyzer(), Optional.of(workers));
  }

  /** Closes and deletes them. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    bare.close();
    pinned.close();
    source.close();
    workers.shutdown();
    IOUtils.rm(folder);
  }

  /** Lucene alone, texts included. */
  @Benchmark
  public long bareLucene() throws IOException {
    return bare.texts(query().text(), HITS);
  }

  /** The engine, texts included. */
  @Benchmark
  public int hits() {
    try (PinnedRun run = search(Detail.PASSAGES)) {
      return run.run().hits().size();
    }
  }

  /** The engine with highlights, and each hit explained. */
  @Benchmark
  public void hitsExplained(Blackhole sink) {
    try (PinnedRun run = search(Detail.HIGHLIGHTS)) {
      for (Hit hit : run.run().hits()) {
        sink.consume(explainer.explain(run, hit.id()));
      }
    }
  }

  private PinnedRun search(Detail detail) {
    return engine.search(
        pinned,
        new SearchRequest(query(), QuerySyntax.WORDS, pipeline, Statistics.MERGED, HITS, detail),
        Cancellation.NEVER);
  }

  private Query query() {
    next = (next + 1) % queries.size();
    return queries.get(next);
  }
}
