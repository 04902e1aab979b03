package io.rankscope.engine.domain;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What one stage of a pipeline made of a hit: its rank and score there, or why it is absent.
 *
 * @param stage a leg's name, {@code fusion}, {@code rerank-1}…, or {@code collapse}
 * @param rank from 1, empty when absent
 * @param score the stage's own score, empty when absent
 * @param absent the reason of absence, empty when present
 */
public record LedgerEntry(
    String stage, OptionalInt rank, OptionalDouble score, Optional<String> absent) {

  /** A stage that ranked the hit. */
  public static LedgerEntry ranked(String stage, int rank, float score) {
    return new LedgerEntry(stage, OptionalInt.of(rank), OptionalDouble.of(score), Optional.empty());
  }

  /** A stage that has no rank for the hit, with the reason. */
  public static LedgerEntry absent(String stage, String reason) {
    return new LedgerEntry(stage, OptionalInt.empty(), OptionalDouble.empty(), Optional.of(reason));
  }
}
