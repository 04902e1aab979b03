package io.rankscope.engine.index.vector;

/**
 * What came of the passages of a build.
 *
 * @param encoded vectors that the model was run for
 * @param reused vectors that an earlier build had computed before it ended
 * @param cut passages of which the model read a part only
 * @param empty passages without any text that the model reads, which have no vector
 * @param damaged vectors of an earlier build that could not be taken over
 */
public record VectorCount(long encoded, long reused, long cut, long empty, long damaged) {
  /** A count where nothing was damaged. */
  public VectorCount(long encoded, long reused, long cut, long empty) {
    this(encoded, reused, cut, empty, 0);
  }

  /** No passages, of a build that found so many damaged vectors. */
  static VectorCount found(long damaged) {
    return new VectorCount(0, 0, 0, 0, damaged);
  }

  /** Passages that have a vector. */
  public long vectors() {
    return encoded + reused;
  }

  VectorCount and(VectorCount other) {
    return new VectorCount(
        encoded + other.encoded,
        reused + other.reused,
        cut + other.cut,
        empty + other.empty,
        damaged + other.damaged);
  }
}
