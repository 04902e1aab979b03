package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.NearestName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The models that pipelines and sources may name: also those whose own entry has a mistake, so that
 * one mistake is not told twice.
 */
record ModelNames(List<String> names) {
  /** The names in both. */
  static ModelNames of(Collection<String> written, Collection<String> found) {
    Set<String> all = new LinkedHashSet<>(written);
    all.addAll(found);
    return new ModelNames(List.copyOf(all));
  }

  /**
   * The name in {@code value}.
   *
   * @throws io.rankscope.engine.failure.BadInputException when no model is called so
   */
  String read(YamlValue value) {
    String name = value.asText();
    if (names.contains(name)) {
      return name;
    }
    throw value.wrong(
        "There is no model '" + name + "'.",
        names.isEmpty()
            ? "Name it under 'models', for example: models: {"
                + name
                + ": {type: encoder, path: builtin:minilm}}."
            : NearestName.remedy(name, names));
  }
}
