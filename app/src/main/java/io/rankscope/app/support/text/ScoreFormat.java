package io.rankscope.app.support.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Scores as the screen shows them: four significant digits; {@link #full} has the rest. */
public final class ScoreFormat {
  private static final int DIGITS = 4;
  private static final int SMALLEST_PLAIN_EXPONENT = -6;

  private ScoreFormat() {}

  /** {@code value} with four significant digits, its whole part never rounded away. */
  public static String shortly(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(Double.toString(value));
    BigDecimal rounded = exact.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= DIGITS) {
      return exact.setScale(0, RoundingMode.HALF_EVEN).toPlainString();
    }
    if (exponent < SMALLEST_PLAIN_EXPONENT) {
      return rounded.toString();
    }
    return rounded.setScale(DIGITS - 1 - exponent, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** The score as run files print it. */
  public static String full(float score) {
    return Float.toString(score);
  }
}
