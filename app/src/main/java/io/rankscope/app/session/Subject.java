package io.rankscope.app.session;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.judging.Evidence;
import io.rankscope.engine.judging.QueryPassage;

/**
 * What is being judged, and what was in front of the judge.
 *
 * @param pair what the judgment is filed under
 */
public record Subject(QueryPassage pair, Evidence evidence) {

  /** A passage of {@code collection} shown for {@code query}. */
  public static Subject of(
      String collection, Query query, Passage passage, String sourceFingerprint) {
    return new Subject(
        QueryPassage.of(collection, query, passage.id()),
        Evidence.of(query, passage, sourceFingerprint));
  }

  /** The same with more known about the circumstances. */
  public Subject with(Evidence more) {
    return new Subject(pair, more);
  }
}
