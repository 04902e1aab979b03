package io.rankscope.app.feature.index;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.analysis.AnalyzerSpec;

/** An analyzer to try, in words. */
record AnalyzerChoice(String words, AnalyzerSpec spec) {

  /** The analyzer called {@code name}. */
  static AnalyzerChoice named(String name) {
    return new AnalyzerChoice(name, AnalyzerSpec.named(name));
  }

  /** The analyzer that queries of {@code field} go through. */
  static AnalyzerChoice ofField(String field, AnalyzerSpec spec) {
    return new AnalyzerChoice(Texts.of("index.analysis.field", field, spec.label()), spec);
  }
}
