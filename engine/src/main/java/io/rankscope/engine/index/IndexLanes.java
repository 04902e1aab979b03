package io.rankscope.engine.index;

import io.rankscope.engine.index.vector.EmbeddedPassage;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Workers;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * All shards of a build while they grow. When there are more threads than shards, a shard grows in
 * several lanes that are joined at the end; a lane belongs to one worker for good, which keeps its
 * order.
 */
final class IndexLanes implements AutoCloseable {
  private static final long SECONDS_TO_END = 30;

  private final IndexSettings settings;
  private final BuildFolder folder;
  private final Analyzer analyzer;
  private final Cancellation cancellation;
  private final int lanesPerShard;
  private final double bufferMegabytes;
  private final List<IndexLane> lanes = new ArrayList<>();
  private final List<IndexLane> joined = new ArrayList<>();
  private final List<LaneWorker> workers = new ArrayList<>();
  private final ExecutorService threads;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private long added;
  private boolean finished;

  /** Guarded by {@link #joined}. */
  private boolean closed;

  IndexLanes(
      IndexSettings settings, BuildFolder folder, Analyzer analyzer, Cancellation cancellation)
      throws IOException {
    this.settings = settings;
    this.folder = folder;
    this.analyzer = analyzer;
    this.cancellation = cancellation;
    this.lanesPerShard = Math.max(1, settings.threads() / settings.shards());
    int count = settings.shards() * lanesPerShard;
    this.bufferMegabytes =
        Math.clamp(Runtime.getRuntime().maxMemory() / 4.0 / (1 << 20) / count, 16, 128);
    for (int lane = 0; lane < count; lane++) {
      lanes.add(new IndexLane(growing(lane), analyzer, settings, bufferMegabytes));
    }
    int workerCount = Math.min(settings.threads(), count);
    this.threads = Workers.fixed("index", workerCount);
    for (int worker = 0; worker < workerCount; worker++) {
      workers.add(new LaneWorker(settings, failure));
    }
    workers.forEach(worker -> worker.start(threads));
  }

  private Path growing(int lane) {
    int shard = lane / lanesPerShard;
    return lanesPerShard == 1 ? folder.growing(shard) : folder.growing(shard, lane % lanesPerShard);
  }

  /** Hands the next passage of the corpus to its shard. Called by one thread. */
  void add(EmbeddedPassage passage) throws IOException {
    long ordinal = added++;
    int shard = (int) (ordinal % settings.shards());
    int lane = shard * lanesPerShard + (int) (ordinal / settings.shards() % lanesPerShard);
    workers.get(lane % workers.size()).offer(lanes.get(lane), passage);
    throwFailure();
  }

  /** Passages handed over so far. */
  long added() {
    return added;
  }

  /** Makes all shards whole and durable. */
  void finish(Map<String, String> userData) throws IOException {
    for (LaneWorker worker : workers) {
      worker.end();
    }
    for (LaneWorker worker : workers) {
      await(worker.future());
    }
    throwFailure();
    List<Future<?>> ends = new ArrayList<>();
    for (int shard = 0; shard < settings.shards(); shard++) {
      int first = shard * lanesPerShard;
      ends.add(threads.submit(() -> finishShard(first, userData)));
    }
    for (Future<?> end : ends) {
      await(end);
    }
    throwFailure();
    finished = true;
  }

  private void finishShard(int first, Map<String, String> userData) {
    try {
      if (lanesPerShard == 1) {
        lanes.get(first).finish(userData);
        return;
      }
      Directory[] parts = new Directory[lanesPerShard];
      for (int lane = 0; lane < lanesPerShard; lane++) {
        lanes.get(first + lane).finish(Map.of());
        parts[lane] = lanes.get(first + lane).directory();
      }
      IndexLane whole = joinedLane(first / lanesPerShard);
      whole.append(parts);
      whole.finish(userData);
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    }
  }

  private IndexLane joinedLane(int shard) throws IOException {
    synchronized (joined) {
      if (closed) {
        throw new CancellationException("the build was given up");
      }
      IndexLane whole = new IndexLane(folder.growing(shard), analyzer, settings, bufferMegabytes);
      joined.add(whole);
      return whole;
    }
  }

  /** Waits for work, ready to drop it all when somebody cancels. */
  private void await(Future<?> work) {
    while (true) {
      try {
        work.get(100, TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException e) {
        cancellation.throwIfRequested();
      } catch (ExecutionException e) {
        failure.compareAndSet(null, e.getCause());
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      }
    }
  }

  private void throwFailure() throws IOException {
    Throwable failed = failure.get();
    switch (failed) {
      case null -> {}
      case IOException io -> throw io;
      case RuntimeException unchecked -> throw unchecked;
      case Error error -> throw error;
      default -> throw new IOException(failed);
    }
  }

  /** Ends the threads; unless finished, drops everything. */
  @Override
  public void close() throws IOException {
    workers.forEach(LaneWorker::drop);
    List<IndexLane> all = new ArrayList<>(lanes);
    synchronized (joined) {
      closed = true;
      all.addAll(joined);
    }
    List<Closeable> ends = new ArrayList<>();
    for (IndexLane lane : all) {
      ends.add(finished ? lane::closeDirectory : lane::abandon);
    }
    threads.shutdownNow();
    try {
      IOUtils.close(ends);
    } finally {
      awaitThreads();
    }
  }

  /** The folder may be deleted next, so nobody may be writing to it any more. */
  private void awaitThreads() {
    try {
      threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
