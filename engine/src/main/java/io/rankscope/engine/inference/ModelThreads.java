package io.rankscope.engine.inference;

import io.rankscope.engine.failure.UsageException;

/**
 * How many threads one run of a model uses, as somebody said it. Looked at when the number is
 * needed: a mistake in the environment costs only what runs a model.
 *
 * @param written the number
 * @param where what it was said in, at the beginning of a sentence
 */
public record ModelThreads(String written, String where) {
  private static final int MOST = 1024;

  /**
   * A number that is known to be one.
   *
   * @throws UsageException when it is out of range
   */
  static ModelThreads of(int number) {
    ModelThreads chosen =
        new ModelThreads(Integer.toString(number), "The number of threads of a model");
    chosen.number();
    return chosen;
  }

  /** As many as there are processors. */
  static ModelThreads ofMachine() {
    return of(Math.min(MOST, Runtime.getRuntime().availableProcessors()));
  }

  /**
   * The number, from 1 to 1024.
   *
   * @throws UsageException when it is none, or out of this range
   */
  public int number() {
    try {
      int number = Integer.parseInt(written.strip());
      if (number >= 1 && number <= MOST) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, together with numbers out of range
    }
    throw new UsageException(
        where + " is '" + written + "'.",
        null,
        "Set it to a whole number from 1 to " + MOST + ", or leave it out.");
  }
}
