package io.rankscope.benchmarks.budget;

import java.util.List;

/**
 * What a row of the table says.
 *
 * @param measured in a few words
 * @param notes how it was measured, one sentence each
 */
public record Finding(String measured, Verdict verdict, List<String> notes) {
  public Finding {
    notes = List.copyOf(notes);
  }

  /** Nothing was measured, and why. */
  public static Finding none(String why) {
    return new Finding(why, Verdict.NOT_MEASURED, List.of());
  }

  /** Whether a limit was missed. */
  public boolean missed() {
    return verdict == Verdict.MISSED;
  }
}
