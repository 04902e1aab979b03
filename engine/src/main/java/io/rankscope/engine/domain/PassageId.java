package io.rankscope.engine.domain;

/**
 * The identifier of a passage within its source, as the index stores it. Ordered by UTF-8 code
 * units, the order in which trec_eval compares document numbers and Lucene sorts doc values.
 */
public record PassageId(String value) implements Comparable<PassageId> {
  public PassageId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a passage id is never empty");
    }
  }

  @Override
  public int compareTo(PassageId other) {
    return Utf8Order.compare(value, other.value);
  }

  /**
   * As the record's own, which goes through method handles and takes three times as long where only
   * the quick compiler runs; reading a run hashes millions.
   */
  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
