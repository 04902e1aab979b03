package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.search.Models;
import io.rankscope.engine.search.Rerank;
import io.rankscope.engine.search.Reranker;
import io.rankscope.engine.search.rerank.ModelRerank;
import io.rankscope.engine.search.rerank.ModelReranker;
import java.util.List;
import java.util.Map;

/** Reads {@code {model: reranker, depth: 50}}. */
final class ModelRerankKind implements RerankKind {
  @Override
  public String type() {
    return ModelRerank.TYPE;
  }

  @Override
  public Map<String, Object> defaults() {
    return Map.of();
  }

  @Override
  public Rerank read(YamlSection section, ModelNames models) {
    section.allowOnly(List.of("type", "model", "depth"));
    return new ModelRerank(
        models.read(section.need("model", "model: reranker")),
        section.findDepth().orElse(Rerank.DEFAULT_DEPTH));
  }

  @Override
  public Rerank begun(List<String> models) {
    return new ModelRerank(
        models.stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new BadInputException(
                        "There is no model to rerank with.",
                        null,
                        "Name one under 'models' in the workspace file.")),
        Rerank.DEFAULT_DEPTH);
  }

  @Override
  public Reranker<?> executor(Models models) {
    return new ModelReranker(models);
  }
}
