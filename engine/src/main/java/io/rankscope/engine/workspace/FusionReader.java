package io.rankscope.engine.workspace;

import io.rankscope.engine.search.Fusion;
import java.util.List;
import java.util.Optional;

/**
 * Reads the {@code fusion} of a pipeline: a type alone, {@code {type: rrf, k: 60}}, or a type with
 * its settings below, {@code {weighted: {words: 0.3, dense: 0.7, normalize: min-max}}}.
 */
final class FusionReader {
  private final KindList<FusionKind> kinds;

  FusionReader(KindList<FusionKind> kinds) {
    this.kinds = kinds;
  }

  Fusion read(YamlValue value) {
    if (value.isScalar()) {
      FusionKind kind = kinds.read(value);
      return value.located(
          () -> kind.read(YamlSection.empty(value.file(), value.location(), value.problems())));
    }
    YamlSection section = value.asSection();
    List<String> keys = section.keys();
    Optional<FusionKind> only = keys.size() == 1 ? kinds.find(keys.getFirst()) : Optional.empty();
    if (only.isPresent()) {
      YamlSection settings = section.need(keys.getFirst(), keys.getFirst()).asSection();
      return value.located(() -> only.get().read(settings));
    }
    FusionKind kind = kinds.read(section.need("type", "type: " + kinds.standard().type()));
    return value.located(() -> kind.read(section));
  }
}
