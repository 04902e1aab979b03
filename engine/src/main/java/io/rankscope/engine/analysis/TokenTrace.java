package io.rankscope.engine.analysis;

import java.util.List;

/**
 * A text on its way through an analyzer.
 *
 * @param analyzer the analyzer
 * @param text the text as given; every offset counts its UTF-16 units
 * @param steps the chain in order; the tokenizer's step is always there
 */
public record TokenTrace(AnalyzerSpec analyzer, String text, List<TraceStep> steps) {
  public TokenTrace {
    steps = List.copyOf(steps);
  }

  /** The tokens that are indexed or searched: those after the last step. */
  public List<TracedToken> tokens() {
    return steps.getLast().tokens();
  }
}
