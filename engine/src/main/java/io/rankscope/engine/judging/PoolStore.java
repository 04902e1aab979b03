package io.rankscope.engine.judging;

import java.util.List;
import java.util.Optional;

/** Where pools are kept, so that the same passages come back in the same order. */
public interface PoolStore {
  /**
   * Keeps a pool; durable when it returns.
   *
   * @throws io.rankscope.engine.failure.NotSavedException when a pool of that name is kept already
   *     or it could not be written
   */
  void save(Pool pool);

  /** The pool of that name, items in their order. */
  Optional<Pool> find(String name);

  /** Names of all pools of a query set of a collection, oldest first. */
  List<String> names(String collection, String querySet);
}
