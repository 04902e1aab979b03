package io.rankscope.engine.search.shard;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NearestName;
import io.rankscope.engine.index.PinnedShard;
import io.rankscope.engine.search.PassageFilter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;

/**
 * What filters can look at in some shards. It outlives the pin on them.
 *
 * @param fields what each field holds, in alphabetical order; of shards that differ, what is least
 *     fit for filters
 */
public record FilterFields(Map<String, Holds> fields) {
  /** What a field holds, from the fittest for filters to the least. */
  public enum Holds {
    TEXTS,
    NUMBERS,
    WORDS,
    NOTHING;

    /** Whether a filter can look at it. */
    public boolean isFit() {
      return this == TEXTS || this == NUMBERS;
    }
  }

  public FilterFields {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /** The fields of {@code shards}, whose readers are open. */
  public static FilterFields of(List<PinnedShard> shards) {
    Map<String, Holds> fields = new TreeMap<>();
    for (PinnedShard shard : shards) {
      for (FieldInfo info : FieldInfos.getMergedFieldInfos(shard.reader())) {
        fields.merge(info.name, holds(info), (a, b) -> a.compareTo(b) >= 0 ? a : b);
      }
    }
    return new FilterFields(fields);
  }

  /** The fields that a filter can look at, in alphabetical order. */
  public List<String> fit() {
    return fields.entrySet().stream()
        .filter(field -> field.getValue().isFit())
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * @throws BadInputException when no shard has the filter's field, a shard's does not hold whole
   *     values, or the field holds numbers and the filter something else
   */
  public void check(PassageFilter filter) {
    Holds holds =
        Optional.ofNullable(fields.get(filter.field())).orElseThrow(() -> unknown(filter.field()));
    switch (holds) {
      case TEXTS -> {}
      case NUMBERS -> filter.values().forEach(value -> number(filter.field(), value));
      case WORDS ->
          throw notWhole(
              "The filter looks at '"
                  + filter.field()
                  + "', a text that is split into words: it has no whole values to compare.");
      case NOTHING ->
          throw notWhole(
              "The filter looks at '"
                  + filter.field()
                  + "', which has neither terms nor values to compare.");
    }
  }

  static Holds holds(FieldInfo info) {
    if (holdsWholeTerms(info)) {
      return Holds.TEXTS;
    }
    return switch (info.getDocValuesType()) {
      case SORTED, SORTED_SET -> Holds.TEXTS;
      case NUMERIC, SORTED_NUMERIC -> Holds.NUMBERS;
      case NONE, BINARY ->
          info.getIndexOptions() == IndexOptions.NONE ? Holds.NOTHING : Holds.WORDS;
    };
  }

  /** Texts that are split into words have norms, by default; keywords have none. */
  static boolean holdsWholeTerms(FieldInfo info) {
    return info.getIndexOptions() == IndexOptions.DOCS
        || (info.getIndexOptions() != IndexOptions.NONE && !info.hasNorms());
  }

  static long number(String field, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new BadInputException(
          "The filter on '"
              + field
              + "' lets '"
              + value
              + "' through, but the field holds whole numbers.",
          null,
          "Give it numbers.",
          e);
    }
  }

  private static BadInputException notWhole(String what) {
    return new BadInputException(
        what,
        null,
        "Name a field that is indexed as whole values, or has sorted or numeric doc values.");
  }

  private BadInputException unknown(String field) {
    List<String> usable = fit();
    return new BadInputException(
        "The filter looks at the field '" + field + "', which no shard has.",
        null,
        usable.isEmpty()
            ? "No field of the source can be filtered by."
            : NearestName.remedy(field, usable));
  }
}
