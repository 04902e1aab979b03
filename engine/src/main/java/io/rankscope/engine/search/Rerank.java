package io.rankscope.engine.search;

import java.util.Map;

/**
 * A stage that scores the first passages of the stage before again, as data. A new kind is a record
 * that implements this, a {@link Reranker}, and a {@code RerankKind} of the workspace that reads
 * the one and gives the other.
 */
public interface Rerank {
  /** Candidates a reranker looks at when nothing else is said. */
  int DEFAULT_DEPTH = 100;

  /** The kind of reranker, such as {@code model}. */
  String type();

  /** What it is called in explanations: its model, for example. */
  String label();

  /** How many of the stage before are scored and passed on, at least 1. */
  int depth();

  /**
   * Every setting but type and depth, with defaults resolved, in the order in which people read
   * them. Models appear as {@link ModelName}.
   */
  Map<String, Object> settings();
}
