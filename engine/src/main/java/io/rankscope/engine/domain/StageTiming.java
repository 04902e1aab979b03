package io.rankscope.engine.domain;

import java.util.OptionalDouble;

/**
 * What a stage cost.
 *
 * @param millis wall time in milliseconds
 * @param candidates passages the stage passed on
 * @param opening milliseconds that it took before to open the stage's model, which happens once and
 *     is no part of {@code millis}; empty when it was open
 * @param cached passages of which the score was known from before, so that the stage's model did
 *     not read them
 */
public record StageTiming(
    String stage, double millis, int candidates, OptionalDouble opening, int cached) {

  /** A stage whose model, if it has one, was open. */
  public StageTiming(String stage, double millis, int candidates) {
    this(stage, millis, candidates, OptionalDouble.empty(), 0);
  }
}
