package io.rankscope.app.feature.index;

import java.util.Locale;

/** Lucene's constants, such as {@code SORTED_SET}, as they are read. */
final class LuceneWords {
  private LuceneWords() {}

  static String of(String constant) {
    return constant.replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
