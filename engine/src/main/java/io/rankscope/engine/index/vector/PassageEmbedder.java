package io.rankscope.engine.index.vector;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Workers;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs passages through a model on threads of its own and hands them on in the order in which they
 * came. One thread adds, and hears of failures then.
 */
public final class PassageEmbedder implements AutoCloseable {
  /** Enough for texts of like length to meet, few enough that little is lost with a kill. */
  private static final int TOGETHER = 64;

  /** Reading so far ahead tells what share of a small corpus is done, for little memory. */
  private static final int BATCHES_AHEAD = 16;

  private static final long SECONDS_TO_END = 30;

  private final PassageBatch.Encoding encoding;
  private final Sink sink;
  private final Cancellation cancellation;
  private final ExecutorService threads;
  private final int mostWaiting;
  private final Deque<Future<PassageBatch.Embedded>> waiting = new ArrayDeque<>();
  private List<Passage> batch = new ArrayList<>(TOGETHER);
  private VectorCount count;
  private volatile boolean closed;

  /** Receives passages in their order. */
  @FunctionalInterface
  public interface Sink {
    void take(EmbeddedPassage passage) throws IOException;
  }

  /**
   * An embedder of which nothing runs yet.
   *
   * @param threads how many texts the model reads at the same time
   * @param log knows vectors already, and keeps those that are new
   */
  public PassageEmbedder(
      VectorSettings settings, int threads, VectorLog log, Sink sink, Cancellation cancellation) {
    this.encoding =
        new PassageBatch.Encoding(
            settings.encoder(), log, () -> closed || cancellation.requested());
    this.sink = sink;
    this.cancellation = cancellation;
    this.threads = Workers.fixed("embed", threads);
    this.mostWaiting = Math.max(BATCHES_AHEAD, 2 * threads);
    this.count = VectorCount.found(log.unsound());
  }

  /**
   * Takes a passage, waiting when too many wait already.
   *
   * @throws io.rankscope.engine.failure.BadInputException when the model fails on a passage, which
   *     it names
   * @throws CancellationException when cancelled
   */
  public void add(Passage passage) throws IOException {
    batch.add(passage);
    if (batch.size() == TOGETHER) {
      send();
    }
    while (waiting.size() > mostWaiting || (!waiting.isEmpty() && waiting.getFirst().isDone())) {
      handOn();
    }
  }

  /** Hands on everything that was added; fails as {@link #add} does. */
  public VectorCount finish() throws IOException {
    if (!batch.isEmpty()) {
      send();
    }
    while (!waiting.isEmpty()) {
      handOn();
    }
    return count;
  }

  private void send() {
    PassageBatch next = new PassageBatch(batch);
    waiting.add(threads.submit(() -> next.embed(encoding)));
    batch = new ArrayList<>(TOGETHER);
  }

  private void handOn() throws IOException {
    PassageBatch.Embedded done = await(waiting.removeFirst());
    for (EmbeddedPassage passage : done.passages()) {
      sink.take(passage);
    }
    count = count.and(done.count());
  }

  private PassageBatch.Embedded await(Future<PassageBatch.Embedded> work) throws IOException {
    while (true) {
      try {
        return work.get(100, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        cancellation.throwIfRequested();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case RankscopeException known -> throw known;
          case IOException io -> throw io;
          case RuntimeException unchecked -> throw unchecked;
          case Error error -> throw error;
          case null, default -> throw new IOException(e);
        }
      }
    }
  }

  /** Ends the threads; what still waits is dropped. */
  @Override
  public void close() {
    closed = true;
    threads.shutdownNow();
    try {
      // The model and the log may be closed next.
      threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
