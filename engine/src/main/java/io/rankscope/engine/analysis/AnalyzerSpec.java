package io.rankscope.engine.analysis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which analyzer is meant: one by name, or a chain put together from components. */
public sealed interface AnalyzerSpec {
  /** The analyzer that stands in where nothing says which one a field was indexed with. */
  AnalyzerSpec STANDARD = new Named("standard");

  /** The analyzer called {@code name} in {@link Analyzers#names()}. */
  static AnalyzerSpec named(String name) {
    return new Named(name);
  }

  /** In words a person reads: the name, or the components in order. */
  String label();

  /** An analyzer of the registry. */
  record Named(String name) implements AnalyzerSpec {
    @Override
    public String label() {
      return name;
    }
  }

  /**
   * A chain of components, each by its Lucene SPI name.
   *
   * @param charFilters change the text before it is split
   * @param tokenizer splits the text
   * @param filters change the tokens, in order
   */
  record Chain(List<Component> charFilters, Component tokenizer, List<Component> filters)
      implements AnalyzerSpec {
    public Chain {
      charFilters = List.copyOf(charFilters);
      filters = List.copyOf(filters);
    }

    @Override
    public String label() {
      return Stream.of(charFilters.stream(), Stream.of(tokenizer), filters.stream())
          .flatMap(part -> part)
          .map(Component::label)
          .collect(Collectors.joining(" → "));
    }
  }
}
