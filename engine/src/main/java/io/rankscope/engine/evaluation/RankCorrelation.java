package io.rankscope.engine.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** How much two orders of the same things agree. */
public final class RankCorrelation {
  private RankCorrelation() {}

  /**
   * Kendall's tau of two rankings over what both of them hold: {@code (C - D) / (C + D)} with C
   * pairs in the same order and D in the opposite one (Kendall, "A new measure of rank
   * correlation", Biometrika 30, 1938). Tau-b, which also counts ties, is the same number here,
   * since rankings have none. 1 is the same order, -1 the reverse, about 0 no agreement.
   *
   * @param one best first, without repetition
   * @param other likewise
   * @return empty when they share fewer than two things
   */
  public static <T> OptionalDouble kendallTau(List<T> one, List<T> other) {
    Map<T, Integer> places = new HashMap<>();
    for (int i = 0; i < other.size(); i++) {
      places.put(other.get(i), i);
    }
    int[] order =
        one.stream()
            .flatMap(thing -> Optional.ofNullable(places.get(thing)).stream())
            .mapToInt(Integer::intValue)
            .toArray();
    long pairs = (long) order.length * (order.length - 1) / 2;
    if (pairs == 0) {
      return OptionalDouble.empty();
    }
    long agreeing = 0;
    for (int i = 0; i < order.length; i++) {
      for (int j = i + 1; j < order.length; j++) {
        agreeing += order[i] < order[j] ? 1 : -1;
      }
    }
    return OptionalDouble.of((double) agreeing / pairs);
  }
}
