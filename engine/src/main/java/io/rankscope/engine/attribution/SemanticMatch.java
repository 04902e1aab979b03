package io.rankscope.engine.attribution;

import io.rankscope.engine.corpus.TextSpan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How near the sentences of a passage are to a query.
 *
 * @param method how nearness was measured
 * @param sentences in the order of the text
 */
public record SemanticMatch(Method method, List<Sentence> sentences) {
  public SemanticMatch {
    sentences = List.copyOf(sentences);
  }

  /** A measure of nearness. */
  public enum Method {
    /** Token by token, see {@link io.rankscope.engine.inference.TokenStates#maxSim}. */
    MAX_SIM,
    /** The cosine of the two texts' vectors. */
    COSINE
  }

  /**
   * A sentence of the passage.
   *
   * @param span where it stands in the passage's text, in UTF-16 units, without blanks at its ends
   * @param similarity higher is nearer; only to be compared within one match
   */
  public record Sentence(TextSpan span, double similarity) {}

  /** The nearest sentence, the first of equals; empty when the passage has none. */
  public Optional<Sentence> nearest() {
    return sentences.stream()
        .max(
            Comparator.comparingDouble(Sentence::similarity)
                .thenComparingInt(sentence -> -sentence.span().start()));
  }
}
