package io.rankscope.app.feature.index;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the screen shows of the source. */
enum IndexTab {
  OVERVIEW,
  TERMS,
  DOCUMENTS,
  ANALYSIS,
  INTEGRITY;

  /** The name used in settings and by those who lead here. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tab that {@code label} names. */
  static Optional<IndexTab> labelled(String label) {
    return Stream.of(values()).filter(tab -> tab.label().equals(label)).findFirst();
  }
}
