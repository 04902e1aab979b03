package io.rankscope.engine.index;

import io.rankscope.engine.corpus.CorpusReader;
import io.rankscope.engine.task.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells how far a build has come: passages, passages per second, and the time that remains. All of
 * it is of passages that are indexed, with their vectors if they get some, not of what was read.
 * Rates are those of the last while, since a build that takes over vectors begins much faster than
 * it goes on.
 */
final class BuildProgress {
  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long WHILE = TimeUnit.SECONDS.toNanos(30);

  private final CorpusReader corpus;
  private final Progress progress;
  private final LongSupplier nanos;
  private final ReadAhead read = new ReadAhead();
  private final Deque<Mark> marks = new ArrayDeque<>();
  private long told;

  /** What was done at an instant. */
  private record Mark(long nanos, long passages, long bytes) {}

  /**
   * @param nanos the time, as {@link System#nanoTime} tells it
   */
  BuildProgress(CorpusReader corpus, Progress progress, LongSupplier nanos) {
    this.corpus = corpus;
    this.progress = progress;
    this.nanos = nanos;
    this.told = nanos.getAsLong();
    marks.add(new Mark(told, 0, 0));
  }

  /** So many passages were read so far. */
  void read(long passages) {
    read.read(passages, corpus.bytesRead());
  }

  /** The corpus was read to its end. */
  void readAll() {
    read.end(corpus.totalBytes());
  }

  /** So many passages were indexed so far. */
  void indexed(long passages) {
    long now = nanos.getAsLong();
    if (now - told < INTERVAL) {
      return;
    }
    told = now;
    long done = read.bytes(passages);
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
