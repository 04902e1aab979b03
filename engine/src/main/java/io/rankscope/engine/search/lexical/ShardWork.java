package io.rankscope.engine.search.lexical;

import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.search.ShardFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.apache.lucene.search.IndexSearcher.TooManyClauses;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** Does one piece of work on each shard, side by side. */
final class ShardWork {
  private ShardWork() {}

  /** What is done on one shard. */
  @FunctionalInterface
  interface Work<T> {
    T on(ShardSearcher searcher) throws IOException;
  }

  /**
   * The results in the order of the searchers; the last one's work is done on the calling thread.
   * Returns or throws only when all work has ended, since the readers may be closed then.
   *
   * @throws ShardFailure when the work failed on a shard
   * @throws CancellationException when the work was cancelled
   */
  static <T> List<T> onEach(List<ShardSearcher> searchers, Executor workers, Work<T> work) {
    List<CompletableFuture<T>> running = new ArrayList<>();
    for (int i = 0; i < searchers.size(); i++) {
      ShardSearcher searcher = searchers.get(i);
      Executor place = i == searchers.size() - 1 ? Runnable::run : workers;
      running.add(CompletableFuture.supplyAsync(() -> guarded(searcher, work), place));
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

  private static <T> T guarded(ShardSearcher searcher, Work<T> work) {
    try {
      return work.on(searcher);
    } catch (CancellationException | RankscopeException | ShardFailure e) {
      throw e;
    } catch (TooComplexToDeterminizeException | TooManyClauses e) {
      throw QueryLimits.tooMuch("The query is too complex to be searched.", e);
    } catch (IOException | RuntimeException | AssertionError | InternalError e) {
      // Damaged files surface as anything: Lucene trusts what it reads, and a file that shrinks
      // under a memory map is an InternalError.
      throw new ShardFailure(searcher.shard().ordinal(), e);
    }
  }
}
