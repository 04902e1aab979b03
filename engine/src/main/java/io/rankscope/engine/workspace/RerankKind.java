package io.rankscope.engine.workspace;

import io.rankscope.engine.search.Models;
import io.rankscope.engine.search.Rerank;
import io.rankscope.engine.search.Reranker;
import java.util.List;

/** A kind of reranker. A new one is an implementation of this and a line in {@link StageKinds}. */
interface RerankKind extends StageKind {
  /**
   * Reads its settings, depth included.
   *
   * @param section may hold the key {@code type} as well
   * @param models the models that it may name
   * @throws io.rankscope.engine.failure.BadInputException when one is missing or wrong
   */
  Rerank read(YamlSection section, ModelNames models);

  /**
   * What it is when somebody only chooses it.
   *
   * @param models the models that it may name
   * @throws io.rankscope.engine.failure.BadInputException when there is nothing to make it of
   */
  Rerank begun(List<String> models);

  /** What executes it. */
  Reranker<?> executor(Models models);
}
