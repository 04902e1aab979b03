package io.rankscope.engine.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** Reads doc values of any type as text. */
final class DocValueReading {
  private DocValueReading() {}

  /** All values of {@code field} in document {@code doc} of the segment; none when it has none. */
  static List<String> all(LeafReader reader, FieldInfo field, int doc) throws IOException {
    return switch (field.getDocValuesType()) {
      case SORTED -> {
        SortedDocValues values = reader.getSortedDocValues(field.name);
        yield values.advanceExact(doc)
            ? List.of(TermText.of(values.lookupOrd(values.ordValue())))
            : List.of();
      }
      case BINARY -> {
        BinaryDocValues values = reader.getBinaryDocValues(field.name);
        yield values.advanceExact(doc) ? List.of(TermText.of(values.binaryValue())) : List.of();
      }
      case NUMERIC -> {
        NumericDocValues values = reader.getNumericDocValues(field.name);
        yield values.advanceExact(doc) ? List.of(Long.toString(values.longValue())) : List.of();
      }
      case SORTED_SET -> {
        SortedSetDocValues values = reader.getSortedSetDocValues(field.name);
        List<String> all = new ArrayList<>();
        if (values.advanceExact(doc)) {
          for (int i = 0; i < values.docValueCount(); i++) {
            all.add(TermText.of(values.lookupOrd(values.nextOrd())));
          }
        }
        yield all;
      }
      case SORTED_NUMERIC -> {
        SortedNumericDocValues values = reader.getSortedNumericDocValues(field.name);
        List<String> all = new ArrayList<>();
        if (values.advanceExact(doc)) {
          for (int i = 0; i < values.docValueCount(); i++) {
            all.add(Long.toString(values.nextValue()));
          }
        }
        yield all;
      }
      case NONE -> List.of();
    };
  }
}
