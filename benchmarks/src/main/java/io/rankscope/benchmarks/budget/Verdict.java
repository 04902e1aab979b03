package io.rankscope.benchmarks.budget;

/** What a measurement says of its limit. */
public enum Verdict {
  MET("met"),
  MISSED("**missed**"),
  /** Measured, and nothing was promised. */
  NO_LIMIT("–"),
  NOT_MEASURED("not measured yet");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** As the table says it. */
  public String words() {
    return words;
  }

  /** Met or missed. */
  static Verdict of(boolean within) {
    return within ? MET : MISSED;
  }
}
