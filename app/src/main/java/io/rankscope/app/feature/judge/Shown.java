package io.rankscope.app.feature.judge;

import io.rankscope.engine.failure.FailureText;

/** What stands in front of the judge. */
sealed interface Shown {
  /** No list is open. */
  record Nothing() implements Shown {}

  /** The passage is being read. */
  record Reading() implements Shown {}

  /** A passage to judge. */
  record Passage(Card card, ListPlaces.Place place) implements Shown {}

  /** The passage could not be read. */
  record Unreadable(FailureText why) implements Shown {}

  /** Everything on the list is judged. */
  record Finished() implements Shown {}
}
