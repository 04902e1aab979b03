package io.rankscope.app.feature.search;

import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import tools.jackson.core.type.TypeReference;

/** What was asked, newest first, kept beyond the session. FX thread only. */
final class QueryHistory {
  private static final int LONGEST = 100;
  private static final SettingKey<List<String>> KEY =
      new SettingKey<>("search.history", new TypeReference<>() {}, List.of());

  private final ObjectProperty<List<String>> texts;

  QueryHistory(Settings settings) {
    this.texts = settings.property(KEY);
  }

  List<String> texts() {
    return texts.get();
  }

  /** Puts {@code text} in front; it stands in the history once. */
  void add(String text) {
    String asked = text.strip();
    if (asked.isEmpty()) {
      return;
    }
    texts.set(
        Stream.concat(
                Stream.of(asked), texts.get().stream().filter(before -> !before.equals(asked)))
            .limit(LONGEST)
            .toList());
  }
}
