package io.rankscope.engine.index;

import org.apache.lucene.util.Version;

/** The version of Lucene that reads and writes indexes here. */
public final class LuceneVersion {
  private LuceneVersion() {}

  /** Such as {@code 10.6.0}. */
  public static String text() {
    return Version.LATEST.toString();
  }
}
