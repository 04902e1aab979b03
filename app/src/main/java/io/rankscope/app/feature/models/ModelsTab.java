package io.rankscope.app.feature.models;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the screen shows of a model. */
enum ModelsTab {
  FACTS,
  TRY,
  SPEED,
  COMPARE;

  /** The name used in settings and by those who lead here. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> labels() {
    return Stream.of(values()).map(ModelsTab::label).toList();
  }

  /** The tab that {@code label} names. */
  static Optional<ModelsTab> labelled(String label) {
    return Stream.of(values()).filter(tab -> tab.label().equals(label)).findFirst();
  }
}
