package io.rankscope.engine.store;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How a database is used.
 *
 * @param busyTimeout how long to wait for another program that is writing
 * @param clock where the instants of events come from
 */
public record StoreOptions(Duration busyTimeout, InstantSource clock) {
  /** Five seconds and the system's clock. */
  public static final StoreOptions DEFAULT =
      new StoreOptions(Duration.ofSeconds(5), InstantSource.system());
}
