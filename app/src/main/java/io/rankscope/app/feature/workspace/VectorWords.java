package io.rankscope.app.feature.workspace;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.index.vector.VectorCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of the vectors of a build, in a sentence that names nothing that did not happen. */
final class VectorWords {
  private VectorWords() {}

  static String of(VectorCount count) {
    List<String> parts = new ArrayList<>();
    add(parts, "workspace.done.reused", count.reused());
    add(parts, "workspace.done.cut", count.cut());
    add(parts, "workspace.done.empty", count.empty());
    add(parts, "workspace.done.damaged", count.damaged());
    String vectors = Texts.of("workspace.done.vectors", number(count.vectors()));
    return parts.isEmpty()
        ? Texts.of("workspace.done.vectors.only", vectors)
        : Texts.of("workspace.done.vectors.and", vectors, String.join(", ", parts));
  }

  private static void add(List<String> parts, String key, long count) {
    if (count > 0) {
      parts.add(Texts.of(key, number(count)));
    }
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
