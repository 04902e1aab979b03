package io.rankscope.engine.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;

/** Reads a field's value of one document: from doc values where there are some, else as stored. */
final class FieldValue {
  private FieldValue() {}

  /** The first value of {@code field}, as text. */
  static Optional<String> read(LeafReader reader, String field, int doc) throws IOException {
    FieldInfo info = reader.getFieldInfos().fieldInfo(field);
    if (info == null) {
      return Optional.empty();
    }
    return info.getDocValuesType() == DocValuesType.NONE
        ? Optional.ofNullable(stored(reader.storedFields(), Set.of(field), doc).get(field))
        : DocValueReading.all(reader, info, doc).stream().findFirst();
  }

  /** The first stored value of each of {@code fields} that has one, as text. */
  static Map<String, String> stored(StoredFields reader, Set<String> fields, int doc)
      throws IOException {
    Map<String, String> values = new HashMap<>();
    reader.document(doc, new FirstValues(fields, values));
    return values;
  }

  private static final class FirstValues extends StoredFieldVisitor {
    private final Set<String> wanted;
    private final Map<String, String> values;

    FirstValues(Set<String> wanted, Map<String, String> values) {
      this.wanted = wanted;
      this.values = values;
    }

    @Override
    public Status needsField(FieldInfo field) {
      if (values.size() == wanted.size()) {
        return Status.STOP;
      }
      return wanted.contains(field.name) && !values.containsKey(field.name)
          ? Status.YES
          : Status.NO;
    }

    @Override
    public void stringField(FieldInfo field, String value) {
      values.put(field.name, value);
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
      values.put(field.name, new String(value, StandardCharsets.UTF_8));
    }

    @Override
    public void intField(FieldInfo field, int value) {
      values.put(field.name, Integer.toString(value));
    }

    @Override
    public void longField(FieldInfo field, long value) {
      values.put(field.name, Long.toString(value));
    }

    @Override
    public void floatField(FieldInfo field, float value) {
      values.put(field.name, Float.toString(value));
    }

    @Override
    public void doubleField(FieldInfo field, double value) {
      values.put(field.name, Double.toString(value));
    }
  }
}
