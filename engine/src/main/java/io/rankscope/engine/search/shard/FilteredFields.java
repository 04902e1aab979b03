package io.rankscope.engine.search.shard;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NearestName;
import io.rankscope.engine.index.PinnedShard;
import io.rankscope.engine.search.PassageFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How filters are put to the fields of some shards. */
final class FilteredFields {
  private final Map<Integer, FieldInfos> fields = new HashMap<>();

  FilteredFields(List<PinnedShard> shards) {
    shards.forEach(
        shard -> fields.put(shard.ordinal(), FieldInfos.getMergedFieldInfos(shard.reader())));
  }

  /**
   * @throws BadInputException when no shard has a filter's field, or a shard's does not hold whole
   *     values
   */
  void check(List<PassageFilter> filters) {
    for (PassageFilter filter : filters) {
      List<FieldInfo> infos =
          fields.values().stream()
              .flatMap(known -> Stream.ofNullable(known.fieldInfo(filter.field())))
              .toList();
      if (infos.isEmpty() && !fields.isEmpty()) {
        throw unknown(filter.field());
      }
      infos.forEach(info -> demand(filter, info));
    }
  }

  /** What a document of the shard must match; a shard without the field has none that does. */
  Query query(PassageFilter filter, PinnedShard shard) {
    FieldInfo info = field(filter.field(), shard);
    return info == null ? new MatchNoDocsQuery("no field " + filter.field()) : demand(filter, info);
  }

  private @Nullable FieldInfo field(String name, PinnedShard shard) {
    FieldInfos known = fields.get(shard.ordinal());
    return known == null ? null : known.fieldInfo(name);
  }

  private static Query demand(PassageFilter filter, FieldInfo info) {
    if (holdsWholeTerms(info)) {
      return new TermInSetQuery(filter.field(), terms(filter));
    }
    return switch (info.getDocValuesType()) {
      case SORTED, SORTED_SET ->
          SortedSetDocValuesField.newSlowSetQuery(filter.field(), terms(filter));
      case NUMERIC, SORTED_NUMERIC ->
          SortedNumericDocValuesField.newSlowSetQuery(filter.field(), numbers(filter));
      case NONE, BINARY -> throw notWhole(filter.field(), info);
    };
  }

  /** Texts that are split into words have norms, by default; keywords have none. */
  private static boolean holdsWholeTerms(FieldInfo info) {
    return info.getIndexOptions() == IndexOptions.DOCS
        || (info.getIndexOptions() != IndexOptions.NONE && !info.hasNorms());
  }

  private static List<BytesRef> terms(PassageFilter filter) {
    return filter.values().stream().map(BytesRef::new).toList();
  }

  private static long[] numbers(PassageFilter filter) {
    return filter.values().stream().mapToLong(value -> number(filter, value)).toArray();
  }

  private static long number(PassageFilter filter, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new BadInputException(
          "The filter on '"
              + filter.field()
              + "' lets '"
              + value
              + "' through, but the field holds whole numbers.",
          null,
          "Give it numbers.",
          e);
    }
  }

  private static BadInputException notWhole(String field, FieldInfo info) {
    boolean text = info.getIndexOptions() != IndexOptions.NONE;
    return new BadInputException(
        text
            ? "The filter looks at '"
                + field
                + "', a text that is split into words: it has no whole values to compare."
            : "The filter looks at '" + field + "', which has neither terms nor values to compare.",
        null,
        "Name a field that is indexed as whole values, or has sorted or numeric doc values.");
  }

  private BadInputException unknown(String field) {
    Set<String> usable = new TreeSet<>();
    fields
        .values()
        .forEach(
            infos -> {
              for (FieldInfo info : infos) {
                if (holdsWholeTerms(info)
                    || (info.getDocValuesType() != DocValuesType.NONE
                        && info.getDocValuesType() != DocValuesType.BINARY)) {
                  usable.add(info.name);
                }
              }
            });
    return new BadInputException(
        "The filter looks at the field '" + field + "', which no shard has.",
        null,
        usable.isEmpty()
            ? "No field of the source can be filtered by."
            : NearestName.remedy(field, usable));
  }
}
