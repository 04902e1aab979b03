package io.rankscope.engine.judging;

import io.rankscope.engine.domain.PassageId;
import java.util.Optional;

/** Which events to read; an absent part means any. */
public record EventScope(
    Optional<Judge> judge,
    Optional<String> collection,
    Optional<String> querySet,
    Optional<String> queryId,
    Optional<PassageId> passage) {
  /** Every event. */
  public static final EventScope ALL =
      new EventScope(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Events of one judge. */
  public static EventScope of(Judge judge) {
    return ALL.by(judge);
  }

  /** Events of all judges on one pair. */
  public static EventScope of(QueryPassage pair) {
    return new EventScope(
        Optional.empty(),
        Optional.of(pair.collection()),
        Optional.of(pair.querySet()),
        Optional.of(pair.queryId()),
        Optional.of(pair.passage()));
  }

  /** Events of one key. */
  public static EventScope of(JudgmentKey key) {
    return of(key.pair()).by(key.judge());
  }

  /** Events of all judges on a query set of a collection. */
  public static EventScope ofSet(String collection, String querySet) {
    return new EventScope(
        Optional.empty(),
        Optional.of(collection),
        Optional.of(querySet),
        Optional.empty(),
        Optional.empty());
  }

  /** Events of all judges on a query. */
  public static EventScope ofQuery(String collection, String querySet, String queryId) {
    return new EventScope(
        Optional.empty(),
        Optional.of(collection),
        Optional.of(querySet),
        Optional.of(queryId),
        Optional.empty());
  }

  /** The same, of one judge only. */
  public EventScope by(Judge only) {
    return new EventScope(Optional.of(only), collection, querySet, queryId, passage);
  }
}
