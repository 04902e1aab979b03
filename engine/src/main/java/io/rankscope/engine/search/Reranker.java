package io.rankscope.engine.search;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.task.Cancellation;
import java.util.List;
import java.util.OptionalInt;

/**
 * Executes one kind of {@link Rerank}. Implementations are stateless and safe for use by several
 * threads.
 *
 * @param <R> the kind of stage
 */
public interface Reranker<R extends Rerank> {
  /** The kind of stage it executes. */
  Class<R> kind();

  /**
   * Scores passages for a query.
   *
   * @param passages in the order of the stage before
   * @throws io.rankscope.engine.failure.RankscopeException when the model fails
   * @throws java.util.concurrent.CancellationException when asked to stop
   */
  Rescored rescore(R stage, Query query, List<Passage> passages, Cancellation cancellation);

  /**
   * What became of the passages.
   *
   * @param scores one per passage, in their order
   * @param warnings what a reader of the ranking must know
   * @param cached how many scores were known from before
   */
  record Rescored(List<Score> scores, List<String> warnings, int cached) {
    public Rescored {
      scores = List.copyOf(scores);
      warnings = List.copyOf(warnings);
    }

    /** Scores that were all computed now. */
    public Rescored(List<Score> scores, List<String> warnings) {
      this(scores, warnings, 0);
    }
  }

  /**
   * The score of a passage.
   *
   * @param cutAt UTF-16 offset in the passage's text from which it was left unread; empty when all
   *     of it was read
   */
  record Score(float value, OptionalInt cutAt) {}
}
