package io.rankscope.engine.index;

import java.util.List;
import java.util.OptionalInt;

/**
 * Everything an index keeps of one document, its terms aside.
 *
 * @param segment name of the segment it lies in
 * @param live false when it was deleted
 * @param stored in the order in which they were stored
 * @param docValues in alphabetical order of the fields
 * @param lengths of the fields that have norms, in alphabetical order
 * @param vectors in alphabetical order of the fields
 */
public record DocumentView(
    DocAddress address,
    String segment,
    boolean live,
    List<StoredValue> stored,
    List<DocValue> docValues,
    List<FieldLength> lengths,
    List<VectorValue> vectors) {
  public DocumentView {
    stored = List.copyOf(stored);
    docValues = List.copyOf(docValues);
    lengths = List.copyOf(lengths);
    vectors = List.copyOf(vectors);
  }

  /**
   * A stored field.
   *
   * @param kind {@code string}, {@code binary}, {@code int}, {@code long}, {@code float} or {@code
   *     double}
   * @param value as text, binary in hexadecimal
   */
  public record StoredValue(String field, String kind, String value) {}

  /**
   * The doc values of a field.
   *
   * @param type Lucene's name of it
   */
  public record DocValue(String field, String type, List<String> values) {
    public DocValue {
      values = List.copyOf(values);
    }
  }

  /**
   * How long a field is, as scoring sees it.
   *
   * @param norm the number in the index
   * @param decoded the length BM25 reads from it, in terms: exact up to 40, above that rounded down
   *     to 4 significant bits; empty when the norm is none of Lucene's
   */
  public record FieldLength(String field, long norm, OptionalInt decoded) {}

  /**
   * A vector.
   *
   * @param values {@code [dimensions]}
   * @param length Euclidean norm
   */
  public record VectorValue(String field, List<Float> values, double length) {
    public VectorValue {
      values = List.copyOf(values);
    }
  }
}
