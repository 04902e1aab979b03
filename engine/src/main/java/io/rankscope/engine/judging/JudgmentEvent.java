package io.rankscope.engine.judging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;

/**
 * Something a judge did; never changed afterwards.
 *
 * @param at microsecond precision; strictly increasing within the file that first held the event
 * @param key for a retraction or restoration, the key of the judgment it is about
 */
public record JudgmentEvent(
    UUID id, Instant at, JudgmentKey key, JudgmentAction action, Evidence evidence) {
  /**
   * By instant, then by the identifier's text. (The text, because {@link UUID#compareTo} compares
   * signed numbers and no database agrees with it.)
   */
  public static final Comparator<JudgmentEvent> ORDER =
      Comparator.comparing(JudgmentEvent::at).thenComparing(event -> event.id().toString());

  public JudgmentEvent {
    if (!at.equals(at.truncatedTo(ChronoUnit.MICROS))) {
      throw new IllegalArgumentException("instants of events have whole microseconds: " + at);
    }
  }
}
