package io.rankscope.engine.search.shard;

import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.search.ShardFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Does one piece of work on each shard, side by side. */
public final class ShardWork {
  private ShardWork() {}

  /**
   * What is done on one shard.
   *
   * @param <S> what it is done with
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<S extends OnShard, T> {
    T on(S part) throws IOException;
  }

  /**
   * The results in the order of the parts; the last one's work is done on the calling thread.
   * Returns or throws only when all work has ended, since the readers may be closed then.
   *
   * @throws ShardFailure when the work failed on a shard
   * @throws CancellationException when the work was cancelled
   */
  public static <S extends OnShard, T> List<T> onEach(
      List<S> parts, Executor workers, Work<S, T> work) {
    if (parts.size() == 1) {
      return List.of(guarded(parts.getFirst(), work));
    }
    List<CompletableFuture<T>> running = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      S part = parts.get(i);
      Executor place = i == parts.size() - 1 ? Runnable::run : workers;
      running.add(CompletableFuture.supplyAsync(() -> guarded(part, work), place));
    }
    List<T> results = new ArrayList<>();
    RuntimeException first = null;
    for (CompletableFuture<T> one : running) {
      try {
        results.add(one.join());
      } catch (CompletionException e) {
        RuntimeException failure = e.getCause() instanceof RuntimeException cause ? cause : e;
        first = first == null || failure instanceof CancellationException ? failure : first;
      }
    }
    if (first != null) {
      throw first;
    }
    return results;
  }

  private static <S extends OnShard, T> T guarded(S part, Work<S, T> work) {
    try {
      return work.on(part);
    } catch (CancellationException | RankscopeException | ShardFailure e) {
      throw e;
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      // Damaged files surface as anything: Lucene trusts what it reads, and a file that shrinks
      // under a memory map is an InternalError.
      throw new ShardFailure(part.shard().ordinal(), e);
    }
  }
}
