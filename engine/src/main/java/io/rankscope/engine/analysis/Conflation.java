package io.rankscope.engine.analysis;

import java.util.List;

/**
 * Different terms that a step made the same, so that a query for one now finds the other.
 *
 * @param term the term after the step
 * @param from the different terms before it, in alphabetical order
 */
public record Conflation(String term, List<String> from) {
  public Conflation {
    from = List.copyOf(from);
  }
}
