package io.rankscope.engine.search;

import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.SearchRun.Matches;
import io.rankscope.engine.index.DocAddress;
import java.io.IOException;
import java.util.List;

/**
 * What a retriever keeps of its work, so that its ranking can be told of, and its candidates marked
 * and explained, from the very query that ranked them: a run of a query set asks for none of it.
 * Good while the source is pinned. How a kind of leg is explained is known to the package {@code
 * explain}.
 */
public interface Evidence {
  /** The query as the leg understood it. */
  String parsedQuery();

  /**
   * Passages that matched before the cut.
   *
   * @throws ShardFailure when a shard cannot be read
   */
  Matches matches();

  /**
   * Where the query matches in the passages' texts as shown.
   *
   * @return per passage the highlights ordered by field (title first) and start, without overlap
   * @throws IOException when the index cannot be read
   */
  List<List<Highlight>> highlights(List<Located> passages) throws IOException;

  /**
   * Why a passage of the source is not among the candidates of the leg.
   *
   * @throws IOException when the index cannot be read
   */
  LegAbsence absence(DocAddress passage) throws IOException;

  /** A passage and where it lies. */
  record Located(DocAddress address, Passage passage) {}
}
