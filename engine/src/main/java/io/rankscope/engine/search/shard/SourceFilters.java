package io.rankscope.engine.search.shard;

import io.rankscope.engine.index.PinnedShard;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.search.PassageFilter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * The filters that were put to the open commits of a source, so that the queries of a set share
 * what they let through. The last few are kept, each a bit for every document. Any thread may use
 * it.
 */
final class SourceFilters {
  /** Pipelines of a workspace have few filters; a window makes more while one is being edited. */
  private static final int KEPT = 16;

  private final Map<List<PassageFilter>, Map<Integer, AcceptedDocuments>> known =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(
            Map.Entry<List<PassageFilter>, Map<Integer, AcceptedDocuments>> eldest) {
          return size() > KEPT;
        }
      };

  /** Those of the commits that {@code source} pins. */
  static SourceFilters of(PinnedSource source) {
    return source.workedOut(SourceFilters.class, SourceFilters::new);
  }

  /**
   * By ordinal, what the filters let through in each open shard of {@code source}.
   *
   * @throws io.rankscope.engine.failure.BadInputException when no shard has a filter's field, or it
   *     does not hold whole values
   */
  synchronized Map<Integer, AcceptedDocuments> accepted(
      List<PassageFilter> filters, PinnedSource source) {
    Map<Integer, AcceptedDocuments> accepted = known.get(filters);
    if (accepted == null) {
      accepted = workedOut(filters, source.shards());
      known.put(filters, accepted);
    }
    return accepted;
  }

  private static Map<Integer, AcceptedDocuments> workedOut(
      List<PassageFilter> filters, List<PinnedShard> shards) {
    FilteredFields fields = new FilteredFields(shards);
    fields.check(filters);
    Map<Integer, AcceptedDocuments> accepted = new HashMap<>();
    for (PinnedShard shard : shards) {
      accepted.put(shard.ordinal(), new AcceptedDocuments(shard, query(filters, fields, shard)));
    }
    return accepted;
  }

  private static Query query(
      List<PassageFilter> filters, FilteredFields fields, PinnedShard shard) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    filters.forEach(filter -> all.add(fields.query(filter, shard), Occur.FILTER));
    return all.build();
  }
}
