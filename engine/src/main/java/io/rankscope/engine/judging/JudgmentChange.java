package io.rankscope.engine.judging;

import java.util.Optional;

/**
 * What stands for a key now that somebody wrote about it.
 *
 * @param now empty when nothing stands any more
 * @param activeMillis worked on it, by the events that brought the change
 */
public record JudgmentChange(JudgmentKey key, Optional<Judgment> now, long activeMillis) {}
