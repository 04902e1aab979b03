package io.rankscope.app.feature.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the inspector tells of a passage. */
enum InspectorTab {
  EXPLAIN("E"),
  STAGES("R"),
  TOKENS("T"),
  DOCUMENT("D"),
  MODEL("M");

  private final String key;

  InspectorTab(String key) {
    this.key = key;
  }

  /** The key that brings it to the front, until somebody remaps it. */
  String key() {
    return key;
  }

  /** The name used on the command line, in settings and in the keys of texts. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tab that {@code label} names. */
  static Optional<InspectorTab> labelled(String label) {
    return Stream.of(values()).filter(tab -> tab.label().equals(label)).findFirst();
  }
}
