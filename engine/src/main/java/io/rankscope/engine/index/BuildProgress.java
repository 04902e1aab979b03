package io.rankscope.engine.index;

import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.task.Progress;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Tells how far a build has come: passages, passages per second, and the time that remains. */
final class BuildProgress {
  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(200);

  private final CorpusReader corpus;
  private final Progress progress;
  private final long start;
  private long told;

  BuildProgress(CorpusReader corpus, Progress progress, long start) {
    this.corpus = corpus;
    this.progress = progress;
    this.start = start;
    this.told = start;
  }

  void indexed(long passages) {
    long now = System.nanoTime();
    if (now - told < INTERVAL) {
      return;
    }
    told = now;
    double seconds = (now - start) / 1e9;
    long done = corpus.bytesRead();
    long total = corpus.totalBytes();
    String remaining =
        done > 0 && total >= done
            ? String.format(Locale.ROOT, ", %.0f s left", seconds * (total - done) / done)
            : "";
    progress.report(
        done,
        total,
        String.format(
            Locale.ROOT,
            "%,d passages, %,.0f per second%s",
            passages,
            passages / seconds,
            remaining));
  }

  void finishing(long passages) {
    progress.report(
        corpus.totalBytes(),
        corpus.totalBytes(),
        String.format(Locale.ROOT, "%,d passages, merging and writing to disk", passages));
  }
}
