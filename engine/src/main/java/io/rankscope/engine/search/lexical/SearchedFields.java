package io.rankscope.engine.search.lexical;

import io.rankscope.engine.failure.NearestName;
import io.rankscope.engine.index.PinnedShard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;

/**
 * What the shards have indexed, as far as it decides how a query can be put. Looked up when asked
 * for, since a search asks for few of the fields.
 */
final class SearchedFields {
  private final List<FieldInfos> segments = new ArrayList<>();

  SearchedFields(List<PinnedShard> shards) {
    for (PinnedShard shard : shards) {
      for (LeafReaderContext leaf : shard.reader().leaves()) {
        segments.add(leaf.reader().getFieldInfos());
      }
    }
  }

  boolean indexed(String field) {
    for (FieldInfos segment : segments) {
      if (options(segment, field) != IndexOptions.NONE) {
        return true;
      }
    }
    return false;
  }

  /** Whether phrases can be searched in the field: a field no shard has cannot match, but may. */
  boolean hasPositions(String field) {
    for (FieldInfos segment : segments) {
      IndexOptions options = options(segment, field);
      if (options != IndexOptions.NONE
          && options.compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) < 0) {
        return false;
      }
    }
    return true;
  }

  private static IndexOptions options(FieldInfos segment, String field) {
    FieldInfo info = segment.fieldInfo(field);
    return info == null ? IndexOptions.NONE : info.getIndexOptions();
  }

  /** One warning per field that no shard has indexed; none when nothing is indexed at all. */
  List<String> unknown(Set<String> fields) {
    Set<String> unknown = new TreeSet<>(fields);
    unknown.removeIf(this::indexed);
    if (unknown.isEmpty()) {
      return List.of();
    }
    Set<String> known = all();
    if (known.isEmpty()) {
      return List.of();
    }
    return unknown.stream()
        .map(
            field ->
                "No shard has indexed the field '"
                    + field
                    + "', so nothing matches there."
                    + NearestName.of(field, known)
                        .map(name -> " Did you mean '" + name + "'?")
                        .orElse(""))
        .toList();
  }

  private Set<String> all() {
    Set<String> names = new TreeSet<>();
    for (FieldInfos segment : segments) {
      for (FieldInfo field : segment) {
        if (field.getIndexOptions() != IndexOptions.NONE) {
          names.add(field.name);
        }
      }
    }
    return names;
  }
}
