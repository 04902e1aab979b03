package io.rankscope.engine.search.shard;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.index.PinnedShard;
import io.rankscope.engine.search.PassageFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** How filters are put to the fields of some shards. */
final class FilteredFields {
  private final List<PinnedShard> shards;
  private final Map<Integer, FieldInfos> fields = new HashMap<>();

  FilteredFields(List<PinnedShard> shards) {
    this.shards = shards;
    shards.forEach(
        shard -> fields.put(shard.ordinal(), FieldInfos.getMergedFieldInfos(shard.reader())));
  }

  /**
   * @throws BadInputException when no shard has a filter's field, or a shard's does not hold whole
   *     values
   */
  void check(List<PassageFilter> filters) {
    if (!shards.isEmpty()) {
      FilterFields known = FilterFields.of(shards);
      filters.forEach(known::check);
    }
  }

  /** What a document of the shard must match; a shard without the field has none that does. */
  Query query(PassageFilter filter, PinnedShard shard) {
    FieldInfos known = fields.get(shard.ordinal());
    FieldInfo info = known == null ? null : known.fieldInfo(filter.field());
    return info == null ? new MatchNoDocsQuery("no field " + filter.field()) : demand(filter, info);
  }

  private static Query demand(PassageFilter filter, FieldInfo info) {
    if (FilterFields.holdsWholeTerms(info)) {
      return new TermInSetQuery(filter.field(), terms(filter));
    }
    return switch (FilterFields.holds(info)) {
      case TEXTS -> SortedSetDocValuesField.newSlowSetQuery(filter.field(), terms(filter));
      case NUMBERS -> SortedNumericDocValuesField.newSlowSetQuery(filter.field(), numbers(filter));
      case WORDS, NOTHING -> throw new IllegalStateException("not checked: " + filter);
    };
  }

  private static List<BytesRef> terms(PassageFilter filter) {
    return filter.values().stream().map(BytesRef::new).toList();
  }

  private static long[] numbers(PassageFilter filter) {
    return filter.values().stream()
        .mapToLong(value -> FilterFields.number(filter.field(), value))
        .toArray();
  }
}
