package io.rankscope.engine.search;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.task.Cancellation;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Longer texts first: a reranker is a record, its executor and a registration. */
record ByLength(int depth) implements Rerank {
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
    return Map.of();
  }

  static final class Executor implements Reranker<ByLength> {
    @Override
    public Class<ByLength> kind() {
      return ByLength.class;
    }

    @Override
    public Rescored rescore(
        ByLength stage, Query query, List<Passage> passages, Cancellation cancellation) {
      if (query.text().contains("fail")) {
        throw new BadInputException("The ruler broke.", null, "Mend it.");
      }
      return new Rescored(
          passages.stream()
              .map(
                  passage ->
                      new Score(
                          passage.text().length(),
                          passage.text().length() > 20 ? OptionalInt.of(20) : OptionalInt.empty()))
              .toList(),
          List.of());
    }
  }
}
