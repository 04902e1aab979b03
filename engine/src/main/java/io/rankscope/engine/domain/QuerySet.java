package io.rankscope.engine.domain;

import java.util.List;
import java.util.Optional;

/**
 * Queries under one name, in file order.
 *
 * @param name the set's name; each query carries the same
 */
public record QuerySet(String name, List<Query> queries) {
  public QuerySet {
    queries = List.copyOf(queries);
  }

  /** The query filed under {@code id}, if the set has one. */
  public Optional<Query> find(String id) {
    return queries.stream().filter(query -> query.id().equals(id)).findFirst();
  }
}
