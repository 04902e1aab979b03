package io.rankscope.engine.judging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Judgments for tests. */
final class Judgments {
  private Judgments() {}

  static Judgment of(Judge judge, QueryPassage pair, Verdict verdict) {
    return at(Instant.EPOCH, judge, pair, verdict);
  }

  static Judgment at(Instant at, Judge judge, QueryPassage pair, Verdict verdict) {
    String name = at + judge.toString() + pair + verdict;
    return new Judgment(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        at,
        new JudgmentKey(judge, pair),
        Opinion.NONE.with(verdict),
        Evidence.NONE);
  }
}
