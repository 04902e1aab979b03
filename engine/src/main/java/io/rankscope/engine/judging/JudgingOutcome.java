package io.rankscope.engine.judging;

import java.util.Optional;

/**
 * What came of a judge's action, once it is durable.
 *
 * @param pair what it was about: where undo and redo lead the eye
 * @param now what the judge holds of the pair now
 * @param saved the event that was written, empty when the action changed nothing
 */
public record JudgingOutcome(
    QueryPassage pair, Optional<Judgment> now, Optional<JudgmentEvent> saved) {}
