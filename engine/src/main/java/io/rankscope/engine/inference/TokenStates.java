package io.rankscope.engine.inference;

import java.util.List;
import org.apache.lucene.util.VectorUtil;

/**
 * The states of a text's own tokens, each of Euclidean length 1; tokens that the model's convention
 * or a prefix adds are left out.
 */
public final class TokenStates {
  /** Headers, references and the token itself. */
  private static final int BYTES_PER_TOKEN = 100;

  private final float[][] states;
  private final List<Token> tokens;
  private final Reading reading;

  TokenStates(float[][] states, List<Token> tokens, Reading reading) {
    this.states = states;
    this.tokens = List.copyOf(tokens);
    this.reading = reading;
  }

  /** The tokens, in the order of the text. */
  public List<Token> tokens() {
    return tokens;
  }

  /** How much of the text the model has read. */
  public Reading reading() {
    return reading;
  }

  /** About how much memory they take. */
  long bytes() {
    int dimensions = states.length == 0 ? 0 : states[0].length;
    return (long) states.length * (BYTES_PER_TOKEN + (long) Float.BYTES * dimensions);
  }

  /** Cosine of token {@code own} of this text and token {@code theirs} of another. */
  public float cosine(int own, TokenStates other, int theirs) {
    return VectorUtil.dotProduct(states[own], other.states[theirs]);
  }

  /**
   * Late interaction: for each token of this query the cosine of the passage's most similar token,
   * summed (MaxSim; Khattab and Zaharia, ColBERT, SIGIR 2020). A passage without tokens scores 0.
   */
  public float maxSim(TokenStates passage) {
    if (passage.states.length == 0) {
      return 0;
    }
    double sum = 0;
    for (float[] token : states) {
      float best = Float.NEGATIVE_INFINITY;
      for (float[] candidate : passage.states) {
        best = Math.max(best, VectorUtil.dotProduct(token, candidate));
      }
      sum += best;
    }
    return (float) sum;
  }
}
