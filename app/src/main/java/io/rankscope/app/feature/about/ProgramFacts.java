package io.rankscope.app.feature.about;

import io.rankscope.cli.command.ProgramVersion;
import io.rankscope.engine.index.LuceneVersion;
import io.rankscope.engine.inference.OnnxRuntimeVersion;
import io.rankscope.engine.store.SqliteVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * What runs here.
 *
 * @param program name and version
 * @param parts the versions of what it is made of, by name, the most telling first
 * @param system what it runs on
 */
record ProgramFacts(String program, SequencedMap<String, String> parts, String system) {
  private static final long MEGABYTE = 1L << 20;

  ProgramFacts {
    parts = new LinkedHashMap<>(parts);
  }

  /** The facts of this process. */
  static ProgramFacts ofProcess() {
    SequencedMap<String, String> parts = new LinkedHashMap<>();
    parts.put("Java", property("java.runtime.version") + " (" + property("java.vendor") + ")");
    parts.put("JavaFX", property("javafx.runtime.version"));
    parts.put("Lucene", LuceneVersion.text());
    parts.put("ONNX Runtime", OnnxRuntimeVersion.text().orElse("?"));
    parts.put("SQLite", SqliteVersion.text());
    Runtime runtime = Runtime.getRuntime();
    return new ProgramFacts(
        ProgramVersion.program().replaceFirst("^rankscope", "Rankscope"),
        parts,
        "%s %s %s, %d processors, %d MB of memory at most"
            .formatted(
                property("os.name"),
                property("os.version"),
                property("os.arch"),
                runtime.availableProcessors(),
                runtime.maxMemory() / MEGABYTE));
  }

  /** The parts on one line each. */
  String lines() {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, String> part : parts.entrySet()) {
      lines.append(part.getKey()).append(' ').append(part.getValue()).append('\n');
    }
    return lines.toString();
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }
}
