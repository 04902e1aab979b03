package io.rankscope.engine.index;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;

/**
 * The fields of a shard as far as roles depend on them. Lucene does not record which fields are
 * stored, so a few documents of each segment are looked at.
 */
record FieldSurvey(Map<String, Field> fields) {
  private static final int DOCUMENTS_PER_SEGMENT = 8;

  FieldSurvey {
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
  }

  /**
   * A field.
   *
   * @param occurrences of all its terms
   */
  record Field(
      String name,
      IndexOptions indexed,
      DocValuesType docValues,
      boolean stored,
      long occurrences) {
    Field and(Field other) {
      return new Field(
          name,
          indexed.compareTo(other.indexed) >= 0 ? indexed : other.indexed,
          docValues == DocValuesType.NONE ? other.docValues : docValues,
          stored || other.stored,
          occurrences + other.occurrences);
    }

    boolean readable() {
      return stored || docValues != DocValuesType.NONE;
    }

    /** Whether it was split into words rather than indexed as one value. */
    boolean tokenized() {
      return indexed.compareTo(IndexOptions.DOCS_AND_FREQS) >= 0;
    }
  }

  static FieldSurvey of(DirectoryReader reader) throws IOException {
    Map<String, Field> fields = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Set<String> stored = storedIn(leaf.reader());
      for (FieldInfo info : leaf.reader().getFieldInfos()) {
        fields.merge(info.name, surveyed(leaf.reader(), info, stored), Field::and);
      }
    }
    return new FieldSurvey(fields);
  }

  private static Field surveyed(LeafReader reader, FieldInfo info, Set<String> stored)
      throws IOException {
    Terms terms = reader.terms(info.name);
    return new Field(
        info.name,
        info.getIndexOptions(),
        info.getDocValuesType(),
        stored.contains(info.name),
        terms == null ? 0 : Math.max(0, terms.getSumTotalTermFreq()));
  }

  private static Set<String> storedIn(LeafReader reader) throws IOException {
    Set<String> names = new TreeSet<>();
    StoredFields storedFields = reader.storedFields();
    StoredFieldVisitor visitor =
        new StoredFieldVisitor() {
          @Override
          public Status needsField(FieldInfo field) {
            names.add(field.name);
            return Status.NO;
          }
        };
    for (int doc = 0; doc < Math.min(reader.maxDoc(), DOCUMENTS_PER_SEGMENT); doc++) {
      storedFields.document(doc, visitor);
    }
    return names;
  }

  /** The fields of both shards. */
  FieldSurvey and(FieldSurvey other) {
    Map<String, Field> both = new TreeMap<>(fields);
    other.fields.forEach((name, field) -> both.merge(name, field, Field::and));
    return new FieldSurvey(both);
  }
}
