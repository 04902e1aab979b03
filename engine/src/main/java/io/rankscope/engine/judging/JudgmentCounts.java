package io.rankscope.engine.judging;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * What a judge has done.
 *
 * @param decided pairs that stand graded or as cannot-judge
 * @param decidedToday those of them whose judgment was made today
 * @param active time worked, idle time excluded, judgments since undone included
 * @param activeToday the part of it that fell on today
 */
public record JudgmentCounts(
    long decided, long decidedToday, Duration active, Duration activeToday) {

  /**
   * Counts a judge's events.
   *
   * @param zone where {@code today} begins and ends
   */
  public static JudgmentCounts of(JudgmentLog log, Judge judge, LocalDate today, ZoneId zone) {
    return log.newestFirst(
        EventScope.of(judge), events -> new Counting(events, today, zone).count());
  }

  /** One pass over the events: every event's time, and the first judgment met of each pair. */
  private static final class Counting implements Iterator<JudgmentEvent> {
    private final Iterator<JudgmentEvent> events;
    private final LocalDate today;
    private final ZoneId zone;
    private long millis;
    private long millisToday;

    Counting(Iterator<JudgmentEvent> events, LocalDate today, ZoneId zone) {
      this.events = events;
      this.today = today;
      this.zone = zone;
    }

    JudgmentCounts count() {
      Standing standing = new Standing(this);
      Set<JudgmentKey> seen = new HashSet<>();
      long decided = 0;
      long decidedToday = 0;
      for (Optional<Judgment> next = standing.next(); next.isPresent(); next = standing.next()) {
        Judgment judgment = next.get();
        if (seen.add(judgment.key()) && judgment.opinion().verdict().decided()) {
          decided++;
          decidedToday += LocalDate.ofInstant(judgment.at(), zone).equals(today) ? 1 : 0;
        }
      }
      return new JudgmentCounts(
          decided, decidedToday, Duration.ofMillis(millis), Duration.ofMillis(millisToday));
    }

    @Override
    public boolean hasNext() {
      return events.hasNext();
    }

    @Override
    public JudgmentEvent next() {
      JudgmentEvent event = events.next();
      millis += event.evidence().activeMillis();
      if (LocalDate.ofInstant(event.at(), zone).equals(today)) {
        millisToday += event.evidence().activeMillis();
      }
      return event;
    }
  }
}
