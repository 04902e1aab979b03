package io.rankscope.benchmarks.budget;

/** A promise that can be measured. */
public interface Budget {
  /** What is promised, as the table calls it. */
  String what();

  /** The limit, in words. */
  String limit();

  /**
   * Measures; takes seconds to minutes.
   *
   * @throws Exception when it cannot be measured, which is a fault of the program or the machine
   */
  Finding measure(Laboratory laboratory) throws Exception;
}
