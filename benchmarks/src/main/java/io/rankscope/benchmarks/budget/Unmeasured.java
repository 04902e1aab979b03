package io.rankscope.benchmarks.budget;

/** A promise about something that cannot be measured here yet. */
public record Unmeasured(String what, String limit, String why) implements Budget {
  @Override
  public Finding measure(Laboratory laboratory) {
    return Finding.none(why);
  }
}
