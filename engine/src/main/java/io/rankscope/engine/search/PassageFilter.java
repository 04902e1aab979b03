package io.rankscope.engine.search;

import io.rankscope.engine.failure.BadInputException;
import java.util.List;

/**
 * A demand on every passage that a pipeline's legs may find: a field indexed as whole values holds
 * one of some.
 *
 * @param field the index field
 * @param values the values let through, at least one
 */
public record PassageFilter(String field, List<String> values) {
  /**
   * @throws BadInputException when no value is let through
   */
  public PassageFilter {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new BadInputException(
          "The filter on '" + field + "' lets nothing through.", null, "Give it a value.");
    }
  }
}
