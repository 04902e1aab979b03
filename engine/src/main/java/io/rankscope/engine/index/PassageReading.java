package io.rankscope.engine.index;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;

/**
 * Reads some passages of a pinned source one after the other. The stored fields of a segment are
 * opened once for all of them, which costs more than to read one. Confined to one thread.
 */
public final class PassageReading {
  private final PinnedSource source;
  private final Set<String> wanted;
  private final Map<LeafReaderContext, StoredFields> opened = new HashMap<>();

  PassageReading(PinnedSource source) {
    this.source = source;
    this.wanted = new LinkedHashSet<>(source.roles().textFields());
    source.roles().document().ifPresent(wanted::add);
  }

  /** The passage {@code id}, which lies at {@code address}, as stored; missing texts are empty. */
  public Passage passage(PassageId id, DocAddress address) throws IOException {
    FieldRoles roles = source.roles();
    LeafReaderContext leaf = source.leaf(address);
    int doc = address.docId() - leaf.docBase;
    Map<String, String> stored = FieldValue.stored(fields(leaf), wanted, doc);
    Optional<String> document = roles.document().map(stored::get);
    if (document.isEmpty() && roles.document().isPresent()) {
      document = FieldValue.read(leaf.reader(), roles.document().get(), doc);
    }
    return new Passage(
        id,
        document.orElse(id.value()),
        roles.title().map(field -> stored.getOrDefault(field, "")).orElse(""),
        text(stored, roles.text()));
  }

  private static String text(Map<String, String> stored, List<String> fields) {
    if (fields.size() == 1) {
      return stored.getOrDefault(fields.getFirst(), "");
    }
    return fields.stream()
        .filter(stored::containsKey)
        .map(stored::get)
        .collect(Collectors.joining("\n"));
  }

  private StoredFields fields(LeafReaderContext leaf) throws IOException {
    StoredFields known = opened.get(leaf);
    if (known == null) {
      known = leaf.reader().storedFields();
      opened.put(leaf, known);
    }
    return known;
  }
}
