package io.rankscope.engine.judging;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import java.util.Comparator;

/**
 * The pair that is judged.
 *
 * @param collection what the passage's source files its judgments under
 * @param querySet name of the query set, {@link Query#ADHOC} for a typed query
 */
public record QueryPassage(String collection, String querySet, String queryId, PassageId passage) {
  /** By collection, query set, query and passage, each in its own order. */
  public static final Comparator<QueryPassage> ORDER =
      Comparator.comparing(QueryPassage::collection)
          .thenComparing(QueryPassage::querySet)
          .thenComparing(QueryPassage::queryId)
          .thenComparing(QueryPassage::passage);

  /** The pair of a query and a passage of {@code collection}. */
  public static QueryPassage of(String collection, Query query, PassageId passage) {
    return new QueryPassage(collection, query.set(), query.id(), passage);
  }
}
