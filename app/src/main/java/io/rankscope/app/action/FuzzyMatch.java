package io.rankscope.app.action;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/**
 * How well typed letters fit a text: they must all occur in order, and count more at the start of a
 * word and side by side. The best way to place them is found, not the first.
 *
 * @param score higher fits better
 * @param positions the UTF-16 units of the text that were typed
 */
public record FuzzyMatch(int score, BitSet positions) {
  private static final int HIT = 2;
  private static final int AT_WORD_START = 6;
  private static final int SIDE_BY_SIDE = 5;
  private static final int AT_TEXT_START = 2;
  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  /** The best fit of {@code typed} in {@code text}; blanks in {@code typed} do not count. */
  public static Optional<FuzzyMatch> of(String typed, String text) {
    String wanted = typed.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return Optional.of(new FuzzyMatch(0, new BitSet()));
    }
    // Lower-casing may change the length of a text; positions must be those of the text itself.
    char[] lower = new char[text.length()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = Character.toLowerCase(text.charAt(i));
    }
    int[][] best = new int[wanted.length()][lower.length];
    int[][] before = new int[wanted.length()][lower.length];
    for (int letter = 0; letter < wanted.length(); letter++) {
      fill(best, before, letter, wanted.charAt(letter), lower, text);
    }
    return backtrack(best, before, text.length());
  }

  private static void fill(
      int[][] best, int[][] before, int letter, char wanted, char[] lower, String text) {
    Arrays.fill(best[letter], IMPOSSIBLE);
    int bestEarlier = letter == 0 ? 0 : IMPOSSIBLE;
    int bestEarlierAt = -1;
    for (int at = 0; at < lower.length; at++) {
      if (letter > 0 && at > 0 && best[letter - 1][at - 1] > bestEarlier) {
        bestEarlier = best[letter - 1][at - 1];
        bestEarlierAt = at - 1;
      }
      if (lower[at] != wanted || bestEarlier <= IMPOSSIBLE) {
        continue;
      }
      int apart = bestEarlier;
      int adjoining =
          letter > 0 && at > 0 && best[letter - 1][at - 1] > IMPOSSIBLE
              ? best[letter - 1][at - 1] + SIDE_BY_SIDE
              : IMPOSSIBLE;
      best[letter][at] = Math.max(apart, adjoining) + worth(text, at);
      before[letter][at] = adjoining >= apart ? at - 1 : bestEarlierAt;
    }
  }

  private static Optional<FuzzyMatch> backtrack(int[][] best, int[][] before, int length) {
    int[] last = best[best.length - 1];
    int end = -1;
    for (int at = 0; at < length; at++) {
      if (last[at] > IMPOSSIBLE && (end < 0 || last[at] > last[end])) {
        end = at;
      }
    }
    if (end < 0) {
      return Optional.empty();
    }
    BitSet positions = new BitSet(length);
    int at = end;
    for (int letter = best.length - 1; letter >= 0; letter--) {
      positions.set(at);
      at = before[letter][at];
    }
    return Optional.of(new FuzzyMatch(last[end], positions));
  }

  private static int worth(String text, int at) {
    if (at == 0) {
      return HIT + AT_WORD_START + AT_TEXT_START;
    }
    boolean wordStart =
        Character.isLetterOrDigit(text.charAt(at))
            && !Character.isLetterOrDigit(text.charAt(at - 1));
    return wordStart ? HIT + AT_WORD_START : HIT;
  }
}
