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
 * @param normalized of a leg whose scores a fusion normalises: what it made of the score
 * @param contribution of a leg that a fusion follows: what the leg adds to the fused score
 * @param cutAt UTF-16 offset in the passage's text from which the stage's model left it unread;
 *     empty when the stage read all of it
 * @param absent the reason of absence, empty when present
 */
public record LedgerEntry(
    String stage,
    OptionalInt rank,
    OptionalDouble score,
    OptionalDouble normalized,
    OptionalDouble contribution,
    OptionalInt cutAt,
    Optional<String> absent) {

  private static final String FAILED = "failed";

  /** A stage that failed and so has no rank for anything. */
  public static LedgerEntry failed(String stage) {
    return absent(stage, FAILED);
  }

  /** Whether the stage failed. */
  public boolean failed() {
    return absent.filter(FAILED::equals).isPresent();
  }

  /** A stage that ranked the hit. */
  public static LedgerEntry ranked(String stage, int rank, float score) {
    return new LedgerEntry(
        stage,
        OptionalInt.of(rank),
        OptionalDouble.of(score),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  /** A stage that has no rank for the hit, with the reason. */
  public static LedgerEntry absent(String stage, String reason) {
    return new LedgerEntry(
        stage,
        OptionalInt.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        Optional.of(reason));
  }

  /** The same leg with its part in the fusion. */
  public LedgerEntry fused(OptionalDouble normalizedScore, double added) {
    return new LedgerEntry(
        stage, rank, score, normalizedScore, OptionalDouble.of(added), cutAt, absent);
  }

  /** The same stage, whose model has read the text only up to {@code offset}, when there is one. */
  public LedgerEntry readUpTo(OptionalInt offset) {
    return new LedgerEntry(stage, rank, score, normalized, contribution, offset, absent);
  }
}
