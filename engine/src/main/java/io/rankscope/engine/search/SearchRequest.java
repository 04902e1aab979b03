package io.rankscope.engine.search;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.failure.UsageException;

/**
 * What to search for, and how.
 *
 * @param k how many hits are wanted, at least 1
 */
public record SearchRequest(
    Query query,
    QuerySyntax syntax,
    Pipeline pipeline,
    Statistics statistics,
    int k,
    Detail detail) {
  /**
   * @throws UsageException when fewer than one hit is wanted
   */
  public SearchRequest {
    if (k < 1) {
      throw new UsageException(
          "A search for " + k + " hits was asked for.", null, "Ask for at least one.");
    }
  }

  /** A search by plain words with merged statistics and highlights. */
  public static SearchRequest of(Query query, Pipeline pipeline, int k) {
    return new SearchRequest(
        query, QuerySyntax.WORDS, pipeline, Statistics.MERGED, k, Detail.HIGHLIGHTS);
  }
}
