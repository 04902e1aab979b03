package io.rankscope.engine.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
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
    return passage.states.length == 0 ? 0 : (float) maxSim(List.of(passage.states));
  }

  /**
   * The same against a part of the passage alone, whose tokens have the states that the whole
   * passage gave them. A token counts when any of it lies in the part, since some tokenizers join
   * the blank before a word to it.
   *
   * @param start offset in the passage in UTF-16 units
   * @param end offset behind the part's last unit
   * @return empty when no token lies there
   */
  public OptionalDouble maxSim(TokenStates passage, int start, int end) {
    List<float[]> part = new ArrayList<>();
    for (int i = 0; i < passage.states.length; i++) {
      Token token = passage.tokens.get(i);
      if (token.start() < end && start < token.end()) {
        part.add(passage.states[i]);
      }
    }
    return part.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(maxSim(part));
  }

  private double maxSim(List<float[]> candidates) {
    double sum = 0;
    for (float[] token : states) {
      float best = Float.NEGATIVE_INFINITY;
      for (float[] candidate : candidates) {
        best = Math.max(best, VectorUtil.dotProduct(token, candidate));
      }
      sum += best;
    }
    return sum;
  }
}
