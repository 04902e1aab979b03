package io.rankscope.benchmarks.budget;

import io.rankscope.benchmarks.bare.BareIndexing;
import io.rankscope.benchmarks.corpus.TestCollection;
import io.rankscope.benchmarks.measure.Clock;
import io.rankscope.benchmarks.measure.Interleaved;
import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.IOUtils;

/** Building an index from a corpus against a bare {@code IndexWriter}. */
public final class IndexBuildOverhead implements Budget {
  private static final double LIMIT = 1.15;
  private static final double BUFFER_MEGABYTES = 256;

  @Override
  public String what() {
    return "index build, against bare `IndexWriter` with the same threads";
  }

  @Override
  public String limit() {
    return "at most 1.15 ×";
  }

  @Override
  public Finding measure(Laboratory laboratory) throws Exception {
    TestCollection collection = laboratory.collection();
    Path corpus = collection.file();
    Path bareFolder = laboratory.scratch().resolve("bare-build");
    Path ourFolder = laboratory.scratch().resolve("our-build");
    int threads = Runtime.getRuntime().availableProcessors();
    try (Analyzer analyzer = new Analyzers().create(AnalyzerSpec.named("english"))) {
      BareIndexing bare = new BareIndexing(analyzer, threads, BUFFER_MEGABYTES);
      Interleaved.Result result =
          Interleaved.compare(
              Clock.WALL,
              1,
              laboratory.effort().longRounds(),
              1,
              item -> {
                IOUtils.rm(bareFolder);
                bare.build(corpus, bareFolder);
              },
              item -> {
                IOUtils.rm(ourFolder);
                collection.build(ourFolder, 1);
              });
      return new Finding(
          String.format(
              Locale.ROOT,
              "%.2f × (%.1f against %.1f s, %,.0f passages per second)",
              result.ratio(),
              result.ours().median() / 1000,
              result.bare().median() / 1000,
              collection.size() / result.ours().median() * 1000),
          Verdict.of(result.ratio() <= LIMIT),
          List.of(
              String.format(
                  Locale.ROOT,
                  "%,d passages from JSON lines into one shard, %d threads, the same analyzer,"
                      + " fields and memory for both; until durable.",
                  collection.size(),
                  threads)));
    } finally {
      IOUtils.rm(bareFolder, ourFolder);
    }
  }
}
