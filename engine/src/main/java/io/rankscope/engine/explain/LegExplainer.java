package io.rankscope.engine.explain;

import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.search.Evidence;
import java.io.IOException;

/**
 * Explains what one kind of leg made of a passage. Implementations are stateless.
 *
 * @param <E> what that kind of leg keeps of its work
 */
public interface LegExplainer<E extends Evidence> {
  /** The evidence it reads. */
  Class<E> kind();

  /**
   * Explains from the evidence, without a second search.
   *
   * @throws IOException when the index cannot be read
   */
  LegExplanation explain(E evidence, DocAddress passage) throws IOException;
}
