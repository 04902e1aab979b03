package io.rankscope.engine.judging;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.Query;
import java.util.Optional;

/**
 * What was in front of the judge. It is remembered with the judgment and never part of its key.
 *
 * @param queryTextHash {@link Query#textHash()} of the query as shown
 * @param passageTextHash {@link Passage#textHash()} of the passage as shown
 * @param sourceFingerprint fingerprint of the commits the passage was read from
 * @param guidelineVersion version of the guidelines the judge worked under
 * @param taskList name of the pool or task list the pair came from
 * @param shownBy the pipeline that brought the passage up
 * @param activeMillis milliseconds the judge spent on it, idle time excluded
 */
public record Evidence(
    Optional<String> queryTextHash,
    Optional<String> passageTextHash,
    Optional<String> sourceFingerprint,
    Optional<String> guidelineVersion,
    Optional<String> taskList,
    Optional<ShownBy> shownBy,
    long activeMillis) {
  /** Nothing is known of the circumstances, as for judgments from somebody's qrels. */
  public static final Evidence NONE =
      new Evidence(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0);

  /**
   * The pipeline that ranked a passage.
   *
   * @param rank the passage's rank there, from 1
   */
  public record ShownBy(String pipeline, int rank) {}

  /** A query and a passage as shown. */
  public static Evidence of(Query query, Passage passage, String sourceFingerprint) {
    return new Evidence(
        Optional.of(query.textHash()),
        Optional.of(passage.textHash()),
        Optional.of(sourceFingerprint),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  /** The same, brought up by {@code pipeline} at {@code rank}. */
  public Evidence shownBy(String pipeline, int rank) {
    return new Evidence(
        queryTextHash,
        passageTextHash,
        sourceFingerprint,
        guidelineVersion,
        taskList,
        Optional.of(new ShownBy(pipeline, rank)),
        activeMillis);
  }

  /** The same under a version of the guidelines. */
  public Evidence underGuideline(String version) {
    return new Evidence(
        queryTextHash,
        passageTextHash,
        sourceFingerprint,
        Optional.of(version),
        taskList,
        shownBy,
        activeMillis);
  }

  /** The same, met on a pool or task list. */
  public Evidence onList(String name) {
    return new Evidence(
        queryTextHash,
        passageTextHash,
        sourceFingerprint,
        guidelineVersion,
        Optional.of(name),
        shownBy,
        activeMillis);
  }

  /** The same with the time it took. */
  public Evidence after(long millis) {
    return new Evidence(
        queryTextHash,
        passageTextHash,
        sourceFingerprint,
        guidelineVersion,
        taskList,
        shownBy,
        millis);
  }

  /** Whether both speak of the same words, as far as both know them. */
  boolean sameTextAs(Evidence other) {
    return queryTextHash.equals(other.queryTextHash)
        && passageTextHash.equals(other.passageTextHash);
  }
}
