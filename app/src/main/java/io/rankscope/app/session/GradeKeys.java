package io.rankscope.app.session;

import io.rankscope.engine.domain.GradeScale;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which digit gives which grade: its own, or, on a scale with grades that have more than one digit,
 * the digit of its place.
 */
public record GradeKeys(GradeScale scale) {
  public static final int DIGITS = 10;

  /** The grade that {@code digit} gives, if it gives one. */
  public OptionalInt grade(int digit) {
    if (ownDigits()) {
      return scale.contains(digit) ? OptionalInt.of(digit) : OptionalInt.empty();
    }
    List<Integer> grades = new ArrayList<>(scale.labels().keySet());
    return digit < grades.size() ? OptionalInt.of(grades.get(digit)) : OptionalInt.empty();
  }

  private boolean ownDigits() {
    return scale.labels().keySet().stream().allMatch(grade -> grade >= 0 && grade < DIGITS);
  }
}
