package io.rankscope.app.feature.judge;

import io.rankscope.app.session.OpenedSource;
import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.engine.search.Pipeline;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/**
 * What the next list is made of.
 *
 * @param querySet empty when there is none to choose
 * @param pipelines names
 * @param depth passages per query and pipeline
 */
record PoolChoice(String querySet, List<String> pipelines, int depth) {
  static final int DEFAULT_DEPTH = 20;
  static final int DEEPEST = 1000;

  /** What was chosen last. */
  static final SettingKey<Optional<PoolChoice>> LAST =
      new SettingKey<>("judge.pool", new TypeReference<>() {}, Optional.empty());

  PoolChoice {
    pipelines = List.copyOf(pipelines);
    depth = Math.clamp(depth, 1, DEEPEST);
  }

  /** What was chosen last as far as the source still has it, else the first of everything. */
  static PoolChoice in(OpenedSource opened, Optional<PoolChoice> last) {
    List<String> sets = List.copyOf(opened.workspace().workspace().querySets().keySet());
    List<String> known = opened.pipelines().stream().map(Pipeline::name).toList();
    String set =
        last.map(PoolChoice::querySet)
            .filter(sets::contains)
            .or(() -> sets.stream().findFirst())
            .orElse("");
    List<String> chosen =
        last.map(PoolChoice::pipelines).orElse(List.of()).stream().filter(known::contains).toList();
    return new PoolChoice(
        set,
        chosen.isEmpty() ? known.stream().limit(1).toList() : chosen,
        last.map(PoolChoice::depth).orElse(DEFAULT_DEPTH));
  }

  /** Whether a list can be made of it. */
  boolean complete() {
    return !querySet.isEmpty() && !pipelines.isEmpty();
  }

  PoolChoice withQuerySet(String name) {
    return new PoolChoice(name, pipelines, depth);
  }

  PoolChoice withPipelines(List<String> names) {
    return new PoolChoice(querySet, names, depth);
  }

  PoolChoice withDepth(int passages) {
    return new PoolChoice(querySet, pipelines, passages);
  }
}
