package io.rankscope.engine.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prints scores as trec_eval does, so that both can be compared as text. */
public final class FourDecimals {
  private FourDecimals() {}

  /**
   * What C's {@code %.4f} prints: the exact binary value rounded, a tie to the even digit (1/32 is
   * 0.0312). {@link String#format} would round the shortest decimal, and ties up.
   */
  public static String of(double value) {
    return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
  }
}
