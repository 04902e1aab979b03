package io.rankscope.engine.judging;

import java.util.Optional;

/**
 * What came of a judge's action, once it is durable.
 *
 * @param pair what it was about: where undo and redo lead the eye
 * @param now what the judge holds of the pair now
 * @param saved the event that was written, empty when the action changed nothing
 * @param overtaking what the judge has said of the pair in another window since the judgment that
 *     was undone or redone: it stands, so that nothing seems to happen
 */
public record JudgingOutcome(
    QueryPassage pair,
    Optional<Judgment> now,
    Optional<JudgmentEvent> saved,
    Optional<Judgment> overtaking) {

  /** As it is where nothing came in between. */
  public JudgingOutcome(QueryPassage pair, Optional<Judgment> now, Optional<JudgmentEvent> saved) {
    this(pair, now, saved, Optional.empty());
  }
}
