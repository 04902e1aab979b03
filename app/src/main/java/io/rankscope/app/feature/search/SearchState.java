package io.rankscope.app.feature.search;

import io.rankscope.engine.failure.FailureText;
import java.util.Optional;
import java.util.OptionalInt;

/** What stands in the middle of the screen. */
sealed interface SearchState {
  /** Something is being opened, or its first query being asked. */
  record Opening() implements SearchState {}

  /**
   * Nothing is open.
   *
   * @param why the last opening failed
   */
  record NothingOpen(Optional<FailureText> why) implements SearchState {}

  /** What came of searching a source. */
  sealed interface Outcome extends SearchState {}

  /** A source is open and nothing was asked. */
  record NothingAsked() implements Outcome {}

  /** The hits of the run that is shown. */
  record Hits() implements Outcome {}

  /** The run that is shown found nothing. */
  record NoHits(ShownRun run) implements Outcome {}

  /**
   * The search failed.
   *
   * @param query what was asked
   * @param column where in the query the mistake lies, from 1
   */
  record Failed(FailureText failure, String query, OptionalInt column) implements Outcome {}
}
