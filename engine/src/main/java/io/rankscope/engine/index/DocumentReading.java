package io.rankscope.engine.index;

import io.rankscope.engine.index.DocumentView.DocValue;
import io.rankscope.engine.index.DocumentView.FieldLength;
import io.rankscope.engine.index.DocumentView.StoredValue;
import io.rankscope.engine.index.DocumentView.VectorValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;

/** Reads everything a segment keeps of one document, its terms aside. */
final class DocumentReading {
  private final LeafReader reader;
  private final int doc;

  private DocumentReading(LeafReader reader, int doc) {
    this.reader = reader;
    this.doc = doc;
  }

  static DocumentView read(DocAddress address, LeafReaderContext leaf) throws IOException {
    int doc = address.docId() - leaf.docBase;
    DocumentReading reading = new DocumentReading(leaf.reader(), doc);
    Bits live = leaf.reader().getLiveDocs();
    String segment =
        leaf.reader() instanceof SegmentReader known ? known.getSegmentName() : "" + leaf.ord;
    return new DocumentView(
        address,
        segment,
        live == null || live.get(doc),
        reading.stored(),
        reading.docValues(),
        reading.lengths(),
        reading.vectors());
  }

  private List<FieldInfo> fields() {
    FieldInfos infos = reader.getFieldInfos();
    List<FieldInfo> fields = new ArrayList<>();
    infos.forEach(fields::add);
    fields.sort((left, right) -> left.name.compareTo(right.name));
    return fields;
  }

  private List<StoredValue> stored() throws IOException {
    AllValues visitor = new AllValues();
    reader.storedFields().document(doc, visitor);
    return visitor.values;
  }

  private List<DocValue> docValues() throws IOException {
    List<DocValue> values = new ArrayList<>();
    for (FieldInfo field : fields()) {
      List<String> ofField = DocValueReading.all(reader, field, doc);
      if (!ofField.isEmpty()) {
        values.add(new DocValue(field.name, field.getDocValuesType().name(), ofField));
      }
    }
    return values;
  }

  private List<FieldLength> lengths() throws IOException {
    List<FieldLength> lengths = new ArrayList<>();
    for (FieldInfo field : fields()) {
      NumericDocValues norms = field.hasNorms() ? reader.getNormValues(field.name) : null;
      if (norms != null && norms.advanceExact(doc)) {
        long norm = norms.longValue();
        boolean oneByte = norm == (byte) norm;
        lengths.add(
            new FieldLength(
                field.name,
                norm,
                oneByte
                    ? OptionalInt.of(SmallFloat.byte4ToInt((byte) norm))
                    : OptionalInt.empty()));
      }
    }
    return lengths;
  }

  private List<VectorValue> vectors() throws IOException {
    List<VectorValue> vectors = new ArrayList<>();
    for (FieldInfo field : fields()) {
      if (field.hasVectorValues()) {
        vector(field).ifPresent(vectors::add);
      }
    }
    return vectors;
  }

  private Optional<VectorValue> vector(FieldInfo field) throws IOException {
    List<Float> values = new ArrayList<>(field.getVectorDimension());
    switch (field.getVectorEncoding()) {
      case FLOAT32 -> {
        FloatVectorValues floats = reader.getFloatVectorValues(field.name);
        KnnVectorValues.DocIndexIterator documents = floats.iterator();
        if (!reach(documents)) {
          return Optional.empty();
        }
        for (float value : floats.vectorValue(documents.index())) {
          values.add(value);
        }
      }
      case BYTE -> {
        ByteVectorValues bytes = reader.getByteVectorValues(field.name);
        KnnVectorValues.DocIndexIterator documents = bytes.iterator();
        if (!reach(documents)) {
          return Optional.empty();
        }
        for (byte value : bytes.vectorValue(documents.index())) {
          values.add((float) value);
        }
      }
    }
    double squares = values.stream().mapToDouble(value -> (double) value * value).sum();
    return Optional.of(new VectorValue(field.name, values, Math.sqrt(squares)));
  }

  private boolean reach(KnnVectorValues.DocIndexIterator documents) throws IOException {
    return documents.advance(doc) == doc;
  }

  private static final class AllValues extends StoredFieldVisitor {
    private final List<StoredValue> values = new ArrayList<>();

    @Override
    public Status needsField(FieldInfo field) {
      return Status.YES;
    }

    @Override
    public void stringField(FieldInfo field, String value) {
      values.add(new StoredValue(field.name, "string", value));
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
      values.add(new StoredValue(field.name, "binary", HexFormat.of().formatHex(value)));
    }

    @Override
    public void intField(FieldInfo field, int value) {
      values.add(new StoredValue(field.name, "int", Integer.toString(value)));
    }

    @Override
    public void longField(FieldInfo field, long value) {
      values.add(new StoredValue(field.name, "long", Long.toString(value)));
    }

    @Override
    public void floatField(FieldInfo field, float value) {
      values.add(new StoredValue(field.name, "float", Float.toString(value)));
    }

    @Override
    public void doubleField(FieldInfo field, double value) {
      values.add(new StoredValue(field.name, "double", Double.toString(value)));
    }
  }
}
