package io.rankscope.engine.index;

import io.rankscope.engine.index.vector.EmbeddedPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Takes passages from the reading thread in batches and adds them to lanes on a thread of its own,
 * in the order in which they came.
 */
final class LaneWorker {
  private static final int BATCH = 64;
  private static final int WAITING_BATCHES = 8;

  private final IndexSettings settings;
  private final AtomicReference<@Nullable Throwable> failure;
  private final BlockingQueue<List<Addition>> queue = new ArrayBlockingQueue<>(WAITING_BATCHES);
  private List<Addition> batch = new ArrayList<>(BATCH);
  private volatile boolean dropped;
  private @Nullable Future<?> future;

  /**
   * @param failure the first failure of any worker; once there is one, nothing is added any more
   */
  LaneWorker(IndexSettings settings, AtomicReference<@Nullable Throwable> failure) {
    this.settings = settings;
    this.failure = failure;
  }

  void start(ExecutorService threads) {
    future = threads.submit(this::work);
  }

  /** Hands a passage over, waiting when too many wait already. Called by the reading thread. */
  void offer(IndexLane lane, EmbeddedPassage passage) {
    batch.add(new Addition(lane, passage));
    if (batch.size() == BATCH) {
      send();
    }
  }

  /** Says that no more will come: an empty batch ends the work. */
  void end() {
    if (!batch.isEmpty()) {
      send();
    }
    send();
  }

  private void send() {
    try {
      queue.put(batch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
    batch = new ArrayList<>(BATCH);
  }

  /** Leaves what still waits undone. */
  void drop() {
    dropped = true;
  }

  /** Done when everything handed over before {@link #end()} was added. */
  Future<?> future() {
    if (future == null) {
      throw new IllegalStateException("not started");
    }
    return future;
  }

  private void work() {
    try {
      for (List<Addition> next = queue.take(); !next.isEmpty(); next = queue.take()) {
        // After a failure the queue is still emptied, so that the reading thread never blocks.
        if (failure.get() == null && !dropped) {
          index(next);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void index(List<Addition> additions) {
    try {
      for (Addition addition : additions) {
        addition.lane().add(addition.passage(), settings);
      }
    } catch (Throwable e) {
      failure.compareAndSet(null, e);
    }
  }

  private record Addition(IndexLane lane, EmbeddedPassage passage) {}
}
