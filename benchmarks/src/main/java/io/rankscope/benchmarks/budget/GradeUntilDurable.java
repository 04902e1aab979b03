package io.rankscope.benchmarks.budget;

import io.rankscope.benchmarks.corpus.TestCollection;
import io.rankscope.benchmarks.corpus.ZipfCorpus;
import io.rankscope.benchmarks.measure.Samples;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Judging;
import io.rankscope.engine.judging.QueryPassage;
import io.rankscope.engine.store.SqliteJudgmentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the key of a grade to the grade on disk and the next passage in hand. */
public final class GradeUntilDurable implements Budget {
  private static final double LIMIT_MILLIS = 50;
  private static final int SHARDS = 4;
  private static final int GRADES = 4;

  @Override
  public String what() {
    return "a grade: key press → durable and next passage on screen";
  }

  @Override
  public String limit() {
    return "p95 under 50 ms";
  }

  @Override
  public Finding measure(Laboratory laboratory) throws Exception {
    Path file =
        Files.createDirectories(laboratory.scratch().resolve("judgments"))
            .resolve("judgments.sqlite");
    TestCollection collection = laboratory.collection();
    List<Double> millis = new ArrayList<>();
    try (Source source = collection.open(SHARDS);
        PinnedSource pinned = source.pin();
        SqliteJudgmentStore store = SqliteJudgmentStore.open(file)) {
      Judging judging = new Judging(store, Judge.human("benchmark"));
      Query query = collection.queries(1).getFirst();
      int warmUp = laboratory.effort().grades() / 5;
      Passage shown = passage(pinned, ZipfCorpus.id(0));
      for (int done = 1; done <= warmUp + laboratory.effort().grades(); done++) {
        PassageId next = ZipfCorpus.id(done % collection.size());
        long start = System.nanoTime();
        judging.grade(
            QueryPassage.of(pinned.collection(), query, shown.id()),
            done % GRADES,
            Evidence.of(query, shown, pinned.fingerprint()));
        shown = passage(pinned, next);
        if (done > warmUp) {
          millis.add((System.nanoTime() - start) / 1e6);
        }
      }
    }
    Samples samples = Samples.of(millis);
    return new Finding(
        String.format(
            Locale.ROOT,
            "engine's part: p50 %.1f ms, p95 %.1f ms",
            samples.median(),
            samples.percentile(95)),
        Verdict.of(samples.percentile(95) < LIMIT_MILLIS),
        List.of(
            String.format(
                Locale.ROOT,
                "%,d grades, each until SQLite has it on disk (WAL, synchronous=FULL) and the next"
                    + " passage is read from %,d; the window's own part, key event and drawing, is"
                    + " not in it.",
                samples.count(),
                collection.size())));
  }

  private static Passage passage(PinnedSource source, PassageId id) throws IOException {
    return source.passage(source.locate(id).orElseThrow());
  }
}
