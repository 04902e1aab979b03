package io.rankscope.engine.explain;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as explanations write them. */
final class Words {
  private static final MathContext DIGITS = new MathContext(4);

  private Words() {}

  /** Whole numbers in full, others with four significant digits, without trailing zeros. */
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** How often something occurs: once, twice, 3 times. */
  static String times(double frequency) {
    if (frequency == 1) {
      return "once";
    }
    return frequency == 2 ? "twice" : number(frequency) + " times";
  }
}
