package io.rankscope.app.feature.judge;

import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.JudgmentCounts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the judge has done in all, today and at what pace, kept up to date grade by grade so that no
 * key waits for a count. FX thread only.
 */
final class Tally {
  /** Judgments the pace is taken from: the judge of now, not of last week. */
  private static final int RECENT = 100;

  /** Fewer judgments than this say nothing about the next hour. */
  private static final int ENOUGH = 5;

  private final Clock clock;
  private final Deque<Long> recentMillis = new ArrayDeque<>();
  private JudgmentCounts counts;

  /**
   * @param held what the judge holds of the list
   */
  Tally(JudgmentCounts counts, Collection<Judgment> held, Clock clock) {
    this.counts = counts;
    this.clock = clock;
    held.stream()
        .filter(Tally::decided)
        .sorted(Comparator.comparing(Judgment::at))
        .forEach(judgment -> addPace(judgment.evidence().activeMillis()));
  }

  JudgmentCounts counts() {
    return counts;
  }

  /** Takes note that {@code before} was replaced by {@code now} after {@code activeMillis}. */
  void record(Optional<Judgment> before, Optional<Judgment> now, long activeMillis) {
    Duration active = Duration.ofMillis(activeMillis);
    counts =
        new JudgmentCounts(
            counts.decided() + one(now.filter(Tally::decided)) - one(before.filter(Tally::decided)),
            counts.decidedToday()
                + one(now.filter(this::decidedToday))
                - one(before.filter(this::decidedToday)),
            counts.active().plus(active),
            counts.activeToday().plus(active));
    now.filter(Tally::decided).ifPresent(judgment -> addPace(activeMillis));
  }

  /** Seconds that half of the latest judgments took less than. */
  OptionalDouble medianSeconds() {
    if (recentMillis.size() < ENOUGH) {
      return OptionalDouble.empty();
    }
    long[] sorted = recentMillis.stream().mapToLong(Long::longValue).sorted().toArray();
    int middle = sorted.length / 2;
    double millis =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    return OptionalDouble.of(millis / 1000);
  }

  /** How long {@code passages} more will take at the mean pace, once there is one. */
  Optional<Duration> timeFor(int passages) {
    return recentMillis.size() < ENOUGH
        ? Optional.empty()
        : Optional.of(
            Duration.ofMillis(
                Math.round(
                    passages
                        * recentMillis.stream().mapToLong(Long::longValue).average().orElse(0))));
  }

  private void addPace(long millis) {
    if (millis <= 0) {
      return;
    }
    recentMillis.addLast(millis);
    if (recentMillis.size() > RECENT) {
      recentMillis.removeFirst();
    }
  }

  private boolean decidedToday(Judgment judgment) {
    ZoneId zone = clock.getZone();
    return decided(judgment)
        && LocalDate.ofInstant(judgment.at(), zone).equals(LocalDate.now(clock));
  }

  private static boolean decided(Judgment judgment) {
    return judgment.opinion().verdict().decided();
  }

  private static int one(Optional<Judgment> judgment) {
    return judgment.isPresent() ? 1 : 0;
  }
}
