package io.rankscope.engine.workspace;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.search.Models;
import io.rankscope.engine.search.Rerank;
import io.rankscope.engine.search.Reranker;
import io.rankscope.engine.task.Cancellation;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Passages nearest to a length first: a new kind of reranker is this file and a registration.
 *
 * @param length the length that is best, in UTF-16 units
 */
record PlantedRerank(int length, int depth) implements Rerank {
  private static final int UNSAID = 0;

  @Override
  public String type() {
    return "length";
  }

  @Override
  public String label() {
    return "length";
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("length", length);
  }

  static final class Kind implements RerankKind {
    @Override
    public String type() {
      return "length";
    }

    @Override
    public Map<String, Object> defaults() {
      return Map.of("length", UNSAID);
    }

    @Override
    public Rerank read(YamlSection section, ModelNames models) {
      section.allowOnly(List.of("type", "length", "depth"));
      return new PlantedRerank(
          section.find("length").map(given -> given.asInteger(0, 1000)).orElse(UNSAID),
          section.findDepth().orElse(Rerank.DEFAULT_DEPTH));
    }

    @Override
    public Rerank begun(List<String> models) {
      return new PlantedRerank(UNSAID, Rerank.DEFAULT_DEPTH);
    }

    @Override
    public Reranker<?> executor(Models models) {
      return new Executor();
    }
  }

  private static final class Executor implements Reranker<PlantedRerank> {
    @Override
    public Class<PlantedRerank> kind() {
      return PlantedRerank.class;
    }

    @Override
    public Rescored rescore(
        PlantedRerank stage, Query query, List<Passage> passages, Cancellation cancellation) {
      return new Rescored(
          passages.stream()
              .map(passage -> Math.abs(passage.text().length() - stage.length()))
              .map(distance -> new Score(-distance, OptionalInt.empty()))
              .toList(),
          List.of());
    }
  }
}
