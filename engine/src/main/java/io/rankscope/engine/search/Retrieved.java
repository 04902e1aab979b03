package io.rankscope.engine.search;

import java.util.List;

/**
 * What a leg found.
 *
 * @param candidates best first, at most as many as were asked for
 * @param warnings what a reader of the ranking must know
 * @param evidence what telling more of the ranking and its candidates needs
 */
public record Retrieved(List<Candidate> candidates, List<String> warnings, Evidence evidence) {
  public Retrieved {
    candidates = List.copyOf(candidates);
    warnings = List.copyOf(warnings);
  }
}
