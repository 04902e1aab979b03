package io.rankscope.engine.judging;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What stands for a key now.
 *
 * @param event the event that says so
 */
public record Judgment(
    UUID event, Instant at, JudgmentKey key, Opinion opinion, Evidence evidence) {

  /** The grade, if the verdict is one. */
  public OptionalInt grade() {
    return opinion.verdict().grade();
  }

  /**
   * Whether the passage was judged in other words than it has now.
   *
   * @param passageTextHash hash of the passage as it stands in the source
   * @return false also when the judgment does not know what words it was about
   */
  public boolean staleFor(String passageTextHash) {
    return evidence.passageTextHash().filter(hash -> !hash.equals(passageTextHash)).isPresent();
  }
}
