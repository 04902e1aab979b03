package io.rankscope.engine.analysis;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A char filter, tokenizer or token filter of a chain.
 *
 * @param name its Lucene SPI name, such as {@code lowercase}
 * @param parameters its parameters by name, in the order of their names
 */
public record Component(String name, Map<String, String> parameters) {
  public Component {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** A component with its default parameters. */
  public static Component of(String name) {
    return new Component(name, Map.of());
  }

  /** In words a person reads: the name, with the parameters that were set. */
  public String label() {
    return parameters.isEmpty() ? name : name + parameters;
  }
}
