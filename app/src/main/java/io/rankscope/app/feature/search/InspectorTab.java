package io.rankscope.app.feature.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the inspector tells of a passage. */
enum InspectorTab {
  EXPLAIN,
  TOKENS,
  DOCUMENT;

  /** The name used on the command line, in settings and in the keys of texts. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tab that {@code label} names. */
  static Optional<InspectorTab> labelled(String label) {
    return Stream.of(values()).filter(tab -> tab.label().equals(label)).findFirst();
  }
}
