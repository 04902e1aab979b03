package io.rankscope.engine.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads decimal numbers from bytes as C's {@code (float) atof} does, so that scores tie exactly
 * where they tie in trec_eval. Unlike atof it refuses what is no number.
 */
final class DecimalText {
  /** 10^22 is the largest power of ten that a double holds exactly. */
  private static final double[] POWERS = new double[23];

  /** Below 10^15 every integer is a double, so one division is correctly rounded (Clinger 1990). */
  private static final long EXACT = 1_000_000_000_000_000L;

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private DecimalText() {}

  /**
   * The number in {@code bytes[start, end)}, rounded to double and then to float; {@code inf} and
   * {@code infinity} are numbers.
   *
   * @throws NumberFormatException when it is not a number, NaN included
   */
  static float parse(byte[] bytes, int start, int end) {
    boolean negative = start < end && bytes[start] == '-';
    int at = negative ? start + 1 : start;
    long digits = 0;
    int decimals = -1;
    int count = 0;
    for (; at < end && digits < EXACT; at++) {
      byte b = bytes[at];
      if (b >= '0' && b <= '9') {
        digits = digits * 10 + (b - '0');
        count++;
        decimals += decimals < 0 ? 0 : 1;
      } else if (b == '.' && decimals < 0) {
        decimals = 0;
      } else {
        break;
      }
    }
    if (at < end || count == 0 || digits >= EXACT || decimals >= POWERS.length) {
      return parseSlowly(new String(bytes, start, end - start, StandardCharsets.US_ASCII));
    }
    double value = digits / POWERS[Math.max(0, decimals)];
    return (float) (negative ? -value : value);
  }

  private static float parseSlowly(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String unsigned = lower.startsWith("-") || lower.startsWith("+") ? lower.substring(1) : lower;
    if (unsigned.equals("inf") || unsigned.equals("infinity")) {
      return lower.startsWith("-") ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY;
    }
    for (int i = 0; i < lower.length(); i++) {
      if ("0123456789.+-e".indexOf(lower.charAt(i)) < 0) {
        throw new NumberFormatException(text);
      }
    }
    return (float) Double.parseDouble(lower);
  }
}
