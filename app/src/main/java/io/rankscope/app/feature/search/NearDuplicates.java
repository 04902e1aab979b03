package io.rankscope.app.feature.search;

import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.PassageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds hits that say nearly the same as a hit above them: their sets of five-letter sequences,
 * letters and digits only and without case, overlap by at least 0.8 (Jaccard). Letters rather than
 * words, because many scripts write no spaces.
 */
final class NearDuplicates {
  private static final int LETTERS = 5;
  private static final double ALIKE = 0.8;

  private NearDuplicates() {}

  /** The rank of the first hit above that says nearly the same, for each hit that has one. */
  static Map<PassageId, Integer> among(List<Hit> hits) {
    List<Set<String>> seen = new ArrayList<>();
    Map<PassageId, Integer> found = new HashMap<>();
    for (Hit hit : hits) {
      Set<String> own = sequences(hit.passage().text());
      for (int above = 0; above < seen.size(); above++) {
        if (alike(seen.get(above), own)) {
          found.put(hit.id(), hits.get(above).rank());
          break;
        }
      }
      seen.add(own);
    }
    return found;
  }

  private static boolean alike(Set<String> one, Set<String> other) {
    int smaller = Math.min(one.size(), other.size());
    int larger = Math.max(one.size(), other.size());
    if (smaller == 0 || smaller < ALIKE * larger) {
      return false;
    }
    long shared = one.stream().filter(other::contains).count();
    return shared >= ALIKE * (one.size() + other.size() - shared);
  }

  private static Set<String> sequences(String text) {
    int[] letters =
        text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).toArray();
    Set<String> sequences = new HashSet<>();
    for (int start = 0; start + LETTERS <= letters.length; start++) {
      sequences.add(new String(letters, start, LETTERS));
    }
    return sequences;
  }
}
