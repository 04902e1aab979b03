package io.rankscope.engine.index;

import java.util.Optional;

/**
 * A field of one shard or of several.
 *
 * @param indexed what the postings hold, in Lucene's words ({@code DOCS_AND_FREQS}, …); {@code
 *     NONE} when it is not indexed
 * @param docValues their type in Lucene's words, {@code NONE} when there are none
 * @param stored whether some of the documents looked at store it
 * @param pointDimensions 0 when it has no points
 * @param vector its vectors, if it has some
 * @param terms different terms
 * @param documents documents that have a term in it, deleted ones included
 * @param postings pairs of term and document
 * @param occurrences of all terms; equals {@code postings} where frequencies were not kept
 */
public record FieldOverview(
    String name,
    String indexed,
    boolean norms,
    boolean termVectors,
    boolean payloads,
    String docValues,
    boolean stored,
    int pointDimensions,
    Optional<VectorShape> vector,
    TermCount terms,
    long documents,
    long postings,
    long occurrences) {

  /**
   * How many different terms there are.
   *
   * @param exact false when {@code count} adds up segments that may share terms
   */
  public record TermCount(long count, boolean exact) {}

  /**
   * The vectors of a field.
   *
   * @param encoding {@code FLOAT32} or {@code BYTE}
   * @param similarity Lucene's name of the function
   * @param format how they are kept: the builder's word for it, or Lucene's name of the format
   *     where another program wrote the index; several when shards differ
   * @param count documents that have a vector, deleted ones included
   * @param model what the model was called when the index was built; empty when nothing says so,
   *     several when shards differ
   */
  public record VectorShape(
      int dimensions,
      String encoding,
      String similarity,
      String format,
      long count,
      String model) {}
}
