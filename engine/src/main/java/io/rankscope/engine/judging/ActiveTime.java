package io.rankscope.engine.judging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Measures how long a judge worked on a passage. A pause longer than the limit counts as time away
 * and is left out whole. For one thread.
 */
public final class ActiveTime {
  private final Duration idleAfter;
  private final InstantSource clock;
  private Instant last;
  private Duration active = Duration.ZERO;

  /**
   * Starts measuring.
   *
   * @param idleAfter the longest pause between two signs of life that still is work
   */
  public ActiveTime(Duration idleAfter, InstantSource clock) {
    this.idleAfter = idleAfter;
    this.clock = clock;
    this.last = clock.instant();
  }

  /** The judge did something: pressed a key, moved the mouse, scrolled. */
  public void touch() {
    Instant now = clock.instant();
    Duration pause = Duration.between(last, now);
    if (!pause.isNegative() && pause.compareTo(idleAfter) <= 0) {
      active = active.plus(pause);
    }
    last = now;
  }

  /** Touches, and starts anew for the next passage. The milliseconds worked since the last take. */
  public long takeMillis() {
    touch();
    long millis = active.toMillis();
    active = Duration.ZERO;
    return millis;
  }
}
