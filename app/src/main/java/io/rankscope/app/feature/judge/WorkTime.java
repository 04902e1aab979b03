package io.rankscope.app.feature.judge;

import io.rankscope.engine.judging.ActiveTime;
import io.rankscope.engine.judging.QueryPassage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long the judge worked on each passage since its last judgment was written, visits without a
 * judgment included. FX thread only.
 */
final class WorkTime {
  /** A longer pause than this between two signs of life is time away. */
  static final Duration IDLE_AFTER = Duration.ofSeconds(60);

  private final ActiveTime active;
  private final Map<QueryPassage, Long> unwritten = new HashMap<>();
  private Optional<QueryPassage> current = Optional.empty();

  WorkTime(InstantSource clock) {
    this.active = new ActiveTime(IDLE_AFTER, clock);
  }

  /** The judge did something. */
  void touch() {
    active.touch();
  }

  /** From now on time is spent on {@code pair}, or on nothing here. */
  void turnTo(Optional<QueryPassage> pair) {
    long millis = active.takeMillis();
    current.ifPresent(before -> unwritten.merge(before, millis, Long::sum));
    current = pair;
  }

  /** Takes the milliseconds worked on {@code pair} to be written with its judgment. */
  long take(QueryPassage pair) {
    turnTo(current);
    Long millis = unwritten.remove(pair);
    return millis == null ? 0 : millis;
  }

  /** Gives back what was taken and not written. */
  void giveBack(QueryPassage pair, long millis) {
    unwritten.merge(pair, millis, Long::sum);
  }
}
