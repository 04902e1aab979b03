package io.rankscope.benchmarks.budget;

import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.List;
import java.util.Locale;

/** What stays on the heap while shards are open. */
public final class HeapOfOpenShards implements Budget {
  private static final double LIMIT_BYTES = 512 << 20;
  private static final int SHARDS = 4;
  private static final int PROMISED = 10_000_000;
  private static final int COLLECTIONS = 4;

  @Override
  public String what() {
    return "heap for opening 10 M passages";
  }

  @Override
  public String limit() {
    return "under 512 MB";
  }

  @Override
  public Finding measure(Laboratory laboratory) throws Exception {
    laboratory.collection().open(SHARDS).close();
    long before = used();
    long after;
    try (Source source = laboratory.collection().open(SHARDS);
        PinnedSource pinned = source.pin()) {
      after = used();
      if (pinned.passageCount() != laboratory.collection().size()) {
        throw new IllegalStateException("passages are missing");
      }
    }
    double held = Math.max(0, after - before);
    double promised = held * PROMISED / laboratory.collection().size();
    boolean extrapolated = laboratory.collection().size() < PROMISED;
    return new Finding(
        String.format(
            Locale.ROOT,
            "%.1f MB for %,d passages%s",
            held / (1 << 20),
            laboratory.collection().size(),
            extrapolated
                ? String.format(Locale.ROOT, "; at most %.0f MB for 10 M", promised / (1 << 20))
                : ""),
        Verdict.of(promised < LIMIT_BYTES),
        List.of(
            "Heap in use after garbage collection with the shards open, less the same before."
                + (extrapolated
                    ? " Extrapolated in proportion to the passages, which is more than it can be:"
                        + " what Lucene holds grows with segments and fields, not with passages."
                    : "")));
  }

  private static long used() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      memory.gc();
      least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
