package io.rankscope.app.feature.judge;

import io.rankscope.engine.judging.PoolProgress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far the list is and how the judge fares.
 *
 * @param judged passages the judge has judged, ever
 * @param today those of them judged today
 * @param activeToday time worked today
 * @param medianSeconds per passage, once there were enough
 * @param timeLeft for the rest of the list, once there is a pace
 */
record Standing(
    PoolProgress progress,
    long judged,
    long today,
    Duration activeToday,
    OptionalDouble medianSeconds,
    Optional<Duration> timeLeft) {
  static final Standing NONE =
      new Standing(
          new PoolProgress(0, 0, 0), 0, 0, Duration.ZERO, OptionalDouble.empty(), Optional.empty());

  /** The share of the list that is judged, 0..1. */
  double share() {
    return progress.total() == 0 ? 0 : (double) progress.done() / progress.total();
  }
}
