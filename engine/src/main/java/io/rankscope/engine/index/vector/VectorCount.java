package io.rankscope.engine.index.vector;

/**
 * What came of the passages of a build.
 *
 * @param encoded vectors that the model was run for
 * @param reused vectors that an earlier build had computed before it ended
 * @param cut passages of which the model read a part only
 * @param empty passages without any text, which have no vector
 */
public record VectorCount(long encoded, long reused, long cut, long empty) {
  /** No passages. */
  static final VectorCount NONE = new VectorCount(0, 0, 0, 0);

  /** Passages that have a vector. */
  public long vectors() {
    return encoded + reused;
  }

  VectorCount and(VectorCount other) {
    return new VectorCount(
        encoded + other.encoded, reused + other.reused, cut + other.cut, empty + other.empty);
  }
}
