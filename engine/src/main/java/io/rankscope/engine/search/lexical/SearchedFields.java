package io.rankscope.engine.search.lexical;

import io.rankscope.engine.failure.NearestName;
import io.rankscope.engine.index.PinnedShard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReaderContext;

/** What the shards have indexed, as far as it decides how a query can be put. */
final class SearchedFields {
  private final Map<String, IndexOptions> least = new HashMap<>();

  SearchedFields(List<PinnedShard> shards) {
    for (PinnedShard shard : shards) {
      for (LeafReaderContext leaf : shard.reader().leaves()) {
        for (FieldInfo field : leaf.reader().getFieldInfos()) {
          if (field.getIndexOptions() != IndexOptions.NONE) {
            least.merge(field.name, field.getIndexOptions(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
          }
        }
      }
    }
  }

  boolean indexed(String field) {
    return least.containsKey(field);
  }

  /** Whether phrases can be searched in the field: a field no shard has cannot match, but may. */
  boolean hasPositions(String field) {
    IndexOptions options = least.get(field);
    return options == null || options.compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
  }

  /** One warning per field that no shard has indexed; none when nothing is indexed at all. */
  List<String> unknown(Set<String> fields) {
    List<String> warnings = new ArrayList<>();
    for (String field : new TreeSet<>(fields)) {
      if (!least.isEmpty() && !indexed(field)) {
        warnings.add(
            "No shard has indexed the field '"
                + field
                + "', so nothing matches there."
                + NearestName.of(field, least.keySet())
                    .map(name -> " Did you mean '" + name + "'?")
                    .orElse(""));
      }
    }
    return warnings;
  }
}
