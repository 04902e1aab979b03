package io.rankscope.engine.index.vector;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * A format of Lucene for longer vectors than its default of 1024 dimensions, which only writing
 * asks about. It goes by the name of the format behind it, so whatever reads that one reads what it
 * wrote.
 */
final class RaisedVectorsFormat extends KnnVectorsFormat {
  /**
   * The longest vectors that Lucene's own limit was discussed for; no file format depends on it.
   */
  static final int MOST_DIMENSIONS = 4096;

  private final KnnVectorsFormat format;

  RaisedVectorsFormat(KnnVectorsFormat format) {
    super(format.getName());
    this.format = format;
  }

  @Override
  public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
    return format.fieldsWriter(state);
  }

  @Override
  public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
    return format.fieldsReader(state);
  }

  @Override
  public int getMaxDimensions(String fieldName) {
    return MOST_DIMENSIONS;
  }

  @Override
  public String toString() {
    return format.toString();
  }
}
