package io.rankscope.engine.index.vector;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * How a shard keeps vectors. All have an HNSW graph with Lucene's defaults; the quantised ones
 * search numbers of fewer bits and keep the floats beside them, so a shard grows by them.
 */
public enum VectorFormat {
  /** Every dimension as a float. */
  FLOAT,
  /** Searched with 8 bits for a dimension. */
  INT8,
  /** Searched with 4 bits for a dimension. */
  INT4,
  /** Searched with 1 bit for a dimension, the query having 4. */
  BINARY;

  /** What options and profiles call it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format called {@code label}.
   *
   * @throws BadInputException when there is none
   */
  public static VectorFormat of(String label) {
    List<String> labels = Arrays.stream(values()).map(VectorFormat::label).toList();
    return Arrays.stream(values())
        .filter(format -> format.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "Vectors cannot be kept as '" + label + "'.",
                    null,
                    NearestName.remedy(label, labels)));
  }

  /** Lucene's format, for more dimensions than Lucene admits by default. */
  public KnnVectorsFormat lucene() {
    return new RaisedVectorsFormat(
        switch (this) {
          case FLOAT -> new Lucene99HnswVectorsFormat();
          case INT8 -> quantized(ScalarEncoding.UNSIGNED_BYTE);
          case INT4 -> quantized(ScalarEncoding.PACKED_NIBBLE);
          case BINARY -> quantized(ScalarEncoding.SINGLE_BIT_QUERY_NIBBLE);
        });
  }

  private static KnnVectorsFormat quantized(ScalarEncoding encoding) {
    return new Lucene104HnswScalarQuantizedVectorsFormat(
        encoding,
        Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
        Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH);
  }
}
