package io.rankscope.engine.index;

import io.rankscope.engine.index.vector.VectorProfile;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.VectorEncoding;

/**
 * The vectors of a field in one shard.
 *
 * @param encoding {@code FLOAT32} or {@code BYTE}
 * @param similarity Lucene's name of the function
 * @param format Lucene's name of the format, of the newest segment that has vectors
 * @param count documents with a vector, deleted ones included
 * @param recorded what the builder said of them
 */
record ShardVectors(
    int dimensions,
    String encoding,
    String similarity,
    String format,
    long count,
    Optional<VectorProfile> recorded) {

  /** The vectors of a shard by field. */
  static Map<String, ShardVectors> of(DirectoryReader reader, Optional<IndexProfile> profile)
      throws IOException {
    Map<String, ShardVectors> vectors = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      for (FieldInfo info : leaf.reader().getFieldInfos()) {
        long count = count(leaf.reader(), info);
        if (count > 0) {
          Optional<VectorProfile> recorded = profile.map(known -> known.vectors().get(info.name));
          vectors.merge(info.name, read(info, count, recorded), ShardVectors::and);
        }
      }
    }
    return vectors;
  }

  /** How many documents of a segment have a vector in the field. */
  static long count(LeafReader reader, FieldInfo info) throws IOException {
    if (!info.hasVectorValues()) {
      return 0;
    }
    KnnVectorValues values =
        info.getVectorEncoding() == VectorEncoding.BYTE
            ? reader.getByteVectorValues(info.name)
            : reader.getFloatVectorValues(info.name);
    return values == null ? 0 : values.size();
  }

  /** The name of the field's vector format; empty when its codec keeps one for all fields. */
  static String format(FieldInfo info) {
    String format = info.getAttribute(PerFieldKnnVectorsFormat.PER_FIELD_FORMAT_KEY);
    return format == null ? "" : format;
  }

  private static ShardVectors read(FieldInfo info, long count, Optional<VectorProfile> recorded) {
    return new ShardVectors(
        info.getVectorDimension(),
        info.getVectorEncoding().name(),
        info.getVectorSimilarityFunction().name(),
        format(info),
        count,
        recorded);
  }

  /** What a person wants to know of them. */
  String words(String field) {
    return count
        + (count == 1 ? " vector" : " vectors")
        + " of "
        + dimensions
        + " dimensions in '"
        + field
        + "' ("
        + similarity
        + ", "
        + recorded
            .map(
                known ->
                    known.format()
                        + ", by "
                        + VectorField.recorded(known.model(), known.modelHash()))
            .orElse(format + ", by an unknown model")
        + ")";
  }

  /** With those of a later segment, of which Lucene makes sure that they are of one kind. */
  ShardVectors and(ShardVectors later) {
    return new ShardVectors(
        dimensions, encoding, similarity, later.format, count + later.count, recorded);
  }
}
