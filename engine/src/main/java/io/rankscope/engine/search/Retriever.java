package io.rankscope.engine.search;

/**
 * Executes one kind of leg. Implementations are stateless and safe for use by several threads.
 *
 * @param <L> the kind of leg
 */
public interface Retriever<L extends Leg> {
  /** The kind of leg it executes. */
  Class<L> kind();

  /**
   * Ranks the passages of the request's shards as one list.
   *
   * @throws ShardFailure when a shard cannot be read; the search then runs again without it
   * @throws io.rankscope.engine.failure.BadInputException when the query cannot be read
   * @throws java.util.concurrent.CancellationException when the request was cancelled
   */
  Retrieved retrieve(L leg, RetrievalRequest request);
}
