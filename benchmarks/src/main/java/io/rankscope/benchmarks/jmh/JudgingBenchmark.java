package io.rankscope.benchmarks.jmh;

import io.rankscope.benchmarks.corpus.ZipfCorpus;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.judging.JudgingOutcome;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.store.SqliteJudgmentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.IOUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a judge waits for, each until it is on disk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@SuppressWarnings("NullAway.Init")
public class JudgingBenchmark {
  private static final int PASSAGES = 10_000;
  private static final int GRADES = 4;

  private final ZipfCorpus corpus = new ZipfCorpus(1, PASSAGES);
  private final Query query = corpus.queries(1).getFirst();
  private Path folder;
  private SqliteJudgmentStore store;
  private Judging judging;
  private int graded;

  /** Opens a database. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    folder = Files.createTempDirectory("rankscope-jmh");
    store = SqliteJudgmentStore.open(folder.resolve("judgments.sqlite"));
    judging = new Judging(store, Judge.human("benchmark"));
  }

  /** Deletes it. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    store.close();
    IOUtils.rm(folder);
  }

  /** One grade for the next passage. */
  @Benchmark
  public JudgingOutcome grade() {
    Passage passage = corpus.passage(graded++ % PASSAGES);
    return judging.grade(
        QueryPassage.of("zipf", query, passage.id()),
        graded / PASSAGES % GRADES,
        Evidence.of(query, passage, "benchmark"));
  }

  /** Taking back what was done last and bringing it back. */
  @Benchmark
  public Optional<JudgingOutcome> undoAndRedo() {
    judging.undo();
    return judging.redo();
  }
}
