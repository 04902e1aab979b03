package io.rankscope.engine.evaluation;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * A bar that a mean must reach, such as {@code nDCG@10=0.30}: what fails a build when search got
 * worse.
 *
 * @param least the lowest mean over all judged queries that passes
 */
public record Gate(Measure measure, double least) {

  /**
   * Reads {@code measure=mean}.
   *
   * @throws UsageException when it is not of that form
   * @throws BadInputException when the measure is unknown
   */
  public static Gate parse(String text) {
    // The measure may hold an equals sign itself: AP(rel=2)=0.3.
    int equals = text.lastIndexOf('=');
    if (equals > text.lastIndexOf(')')) {
      try {
        double least = Double.parseDouble(text.substring(equals + 1).strip());
        if (least >= 0 && least <= 1) {
          return new Gate(Measure.parse(text.substring(0, equals)), least);
        }
      } catch (NumberFormatException e) {
        throw malformed(text, e);
      }
    }
    throw malformed(text, null);
  }

  /** Whether the system's mean reaches the bar; it is not rounded first. */
  public boolean passes(SystemScores system) {
    return system.mean(measure) >= least;
  }

  /** One sentence on a system that does not reach the bar. */
  public String failure(SystemScores system) {
    return system.system()
        + ": "
        + measure
        + " is "
        + FourDecimals.of(system.mean(measure))
        + ", below "
        + FourDecimals.of(least)
        + ".";
  }

  @Override
  public String toString() {
    return measure + "=" + least;
  }

  private static UsageException malformed(String text, @Nullable Throwable cause) {
    return new UsageException(
        "\"" + text + "\" is not a gate.",
        null,
        "Write a measure and its lowest mean from 0 to 1, as in nDCG@10=0.30.",
        cause);
  }
}
