package io.rankscope.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Two ways to do the same work, measured in turn in one go, so that whatever else the machine does
 * falls on both. Within a round every item is done by both sides one after the other, and who
 * begins alternates from item to item and from round to round.
 */
public final class Interleaved {
  private Interleaved() {}

  /** A piece of work. */
  @FunctionalInterface
  public interface Work {
    void item(int item) throws Exception;
  }

  /**
   * Milliseconds of whole rounds.
   *
   * @param bare what we are measured against
   */
  public record Result(Samples bare, Samples ours) {
    /** Our median over the bare one. */
    public double ratio() {
      return ours.median() / bare.median();
    }
  }

  /**
   * Measures.
   *
   * @param warmUp rounds done before and not counted
   * @param rounds rounds that count
   * @param items pieces of work in a round
   */
  public static Result compare(Clock clock, int warmUp, int rounds, int items, Work bare, Work ours)
      throws Exception {
    List<Double> bareMillis = new ArrayList<>();
    List<Double> ourMillis = new ArrayList<>();
    for (int round = -warmUp; round < rounds; round++) {
      long bareNanos = 0;
      long ourNanos = 0;
      for (int item = 0; item < items; item++) {
        if ((item + round) % 2 == 0) {
          bareNanos += nanos(clock, bare, item);
          ourNanos += nanos(clock, ours, item);
        } else {
          ourNanos += nanos(clock, ours, item);
          bareNanos += nanos(clock, bare, item);
        }
      }
      if (round >= 0) {
        bareMillis.add(bareNanos / 1e6);
        ourMillis.add(ourNanos / 1e6);
      }
    }
    return new Result(Samples.of(bareMillis), Samples.of(ourMillis));
  }

  private static long nanos(Clock clock, Work work, int item) throws Exception {
    long start = clock.nanos();
    work.item(item);
    return clock.nanos() - start;
  }
}
