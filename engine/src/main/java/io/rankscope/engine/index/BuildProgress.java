package io.rankscope.engine.index;

import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.task.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Tells how far a build has come: passages, passages per second, and the time that remains. Rates
 * are those of the last while, since a build that takes over vectors begins much faster than it
 * goes on.
 */
final class BuildProgress {
  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long WHILE = TimeUnit.SECONDS.toNanos(30);

  private final CorpusReader corpus;
  private final Progress progress;
  private final Deque<Mark> marks = new ArrayDeque<>();
  private long told;

  /** What was done at an instant. */
  private record Mark(long nanos, long passages, long bytes) {}

  BuildProgress(CorpusReader corpus, Progress progress, long start) {
    this.corpus = corpus;
    this.progress = progress;
    this.told = start;
    marks.add(new Mark(start, 0, 0));
  }

  void indexed(long passages) {
    long now = System.nanoTime();
    if (now - told < INTERVAL) {
      return;
    }
    told = now;
    long done = corpus.bytesRead();
    long total = corpus.totalBytes();
    while (marks.size() > 1 && now - marks.getFirst().nanos() > WHILE) {
      marks.removeFirst();
    }
    Mark first = marks.getFirst();
    marks.add(new Mark(now, passages, done));
    double seconds = (now - first.nanos()) / 1e9;
    long bytes = done - first.bytes();
    String remaining =
        bytes > 0 && total >= done
            ? String.format(Locale.ROOT, ", %.0f s left", seconds * (total - done) / bytes)
            : "";
    progress.report(
        done,
        total,
        String.format(
            Locale.ROOT,
            "%,d passages, %,.0f per second%s",
            passages,
            (passages - first.passages()) / seconds,
            remaining));
  }

  void finishing(long passages) {
    progress.report(
        corpus.totalBytes(),
        corpus.totalBytes(),
        String.format(Locale.ROOT, "%,d passages, merging and writing to disk", passages));
  }
}
