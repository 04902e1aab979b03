package io.rankscope.cli.command;

import io.rankscope.engine.evaluation.FourDecimals;
import io.rankscope.engine.evaluation.Measure;
import io.rankscope.engine.evaluation.SystemScores;
import io.rankscope.engine.failure.UsageException;
import java.util.Optional;

/**
 * A bound that every system must reach.
 *
 * @param least the lowest mean that passes
 */
record Gate(Measure measure, double least) {

  /**
   * Reads {@code nDCG@10=0.30}.
   *
   * @throws UsageException when it is not of that form
   * @throws io.rankscope.engine.failure.BadInputException when the measure is unknown
   */
  static Gate parse(String text) {
    // The last one: a measure with a level holds an equals sign itself, AP(rel=2)=0.2.
    int equals = text.lastIndexOf('=');
    try {
      if (equals > 0) {
        double least = Double.parseDouble(text.substring(equals + 1));
        if (Double.isFinite(least)) {
          return new Gate(Measure.parse(text.substring(0, equals)), least);
        }
      }
    } catch (NumberFormatException e) {
      throw malformed(text, e);
    }
    throw malformed(text, null);
  }

  /** Says why {@code system} does not pass; empty when it does. */
  Optional<String> complaint(SystemScores system) {
    double mean = system.mean(measure);
    return mean >= least
        ? Optional.empty()
        : Optional.of(
            system.system()
                + ": "
                + measure
                + " is "
                + FourDecimals.of(mean)
                + ", below "
                + least
                + ".");
  }

  private static UsageException malformed(
      String text, @org.jspecify.annotations.Nullable NumberFormatException cause) {
    return new UsageException(
        "'" + text + "' is not a bound.",
        null,
        "Write a measure, an equals sign and a number: nDCG@10=0.30.",
        cause);
  }
}
