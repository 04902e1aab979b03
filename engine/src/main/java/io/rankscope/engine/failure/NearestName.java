package io.rankscope.engine.failure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody who mistyped one most likely meant, for the remedy of a failure. */
public final class NearestName {
  private NearestName() {}

  /**
   * The one of {@code names} with the smallest edit distance to {@code typed}, upper and lower case
   * being alike; the alphabetically first of equals, never an empty one. Empty when more than half
   * of the longer word would have to change, because such a suggestion only distracts.
   */
  public static Optional<String> of(String typed, Collection<String> names) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> !name.isBlank())
        .min(
            Comparator.comparingInt((String name) -> distance(wanted, name))
                .thenComparing(Comparator.naturalOrder()))
        .filter(name -> 2 * distance(wanted, name) <= Math.max(wanted.length(), name.length()));
  }

  /**
   * A remedy that names the nearest of {@code names}, or else all of them; empty when none of them
   * has a letter.
   */
  public static String remedy(String typed, Collection<String> names) {
    return of(typed, names)
        .map(name -> "Did you mean '" + name + "'?")
        .orElseGet(() -> all(names.stream().filter(name -> !name.isBlank()).toList()));
  }

  private static String all(Collection<String> names) {
    return names.isEmpty() ? "" : "Use one of: " + String.join(", ", names) + ".";
  }

  /** Optimal string alignment distance: insert, delete, replace, or swap two neighbours. */
  private static int distance(String wanted, String name) {
    String other = name.toLowerCase(Locale.ROOT);
    int[][] cost = new int[wanted.length() + 1][other.length() + 1];
    for (int i = 0; i <= wanted.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replace = wanted.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + replace);
        if (i > 1
            && j > 1
            && wanted.charAt(i - 1) == other.charAt(j - 2)
            && wanted.charAt(i - 2) == other.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[wanted.length()][other.length()];
  }
}
