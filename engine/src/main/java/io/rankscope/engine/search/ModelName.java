package io.rankscope.engine.search;

import java.util.Map;
import java.util.Optional;

/**
 * A model among the settings of a stage, where a run writes the model's hash.
 *
 * @param value what the workspace calls it
 */
public record ModelName(String value) {
  /** The model that {@code settings} name, the first if there are several. */
  static Optional<String> in(Map<String, Object> settings) {
    return settings.values().stream()
        .filter(ModelName.class::isInstance)
        .map(value -> ((ModelName) value).value())
        .findFirst();
  }
}
