package io.rankscope.app.architecture.planted.lucene;

import org.apache.lucene.index.Term;

/** Knows Lucene. */
public final class ReadsAnIndex {
  /** A term of an index. */
  public Term term() {
    return new Term("text", "telephone");
  }
}
