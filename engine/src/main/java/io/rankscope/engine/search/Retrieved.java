package io.rankscope.engine.search;

import io.rankscope.engine.domain.SearchRun.Matches;
import java.util.List;

/**
 * What a leg found.
 *
 * @param parsedQuery the query as the leg understood it
 * @param candidates best first, at most as many as were asked for
 * @param matches passages that matched before the cut
 * @param warnings what a reader of the ranking must know
 * @param evidence what marking and explaining the candidates needs
 */
public record Retrieved(
    String parsedQuery,
    List<Candidate> candidates,
    Matches matches,
    List<String> warnings,
    Evidence evidence) {
  public Retrieved {
    candidates = List.copyOf(candidates);
    warnings = List.copyOf(warnings);
  }
}
