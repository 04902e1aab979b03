package io.rankscope.engine.inference;

import io.rankscope.engine.domain.Sha256;
import io.rankscope.engine.task.Cancellation;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores passages by the token states of an encoder ({@link TokenStates#maxSim}). It needs no
 * second model and is not a cross-encoder.
 */
final class LateInteraction implements PassageScorer {
  /** Passages whose token states are held at once: 256 tokens of 384 numbers are 400 kB. */
  private static final int AT_ONCE = 64;

  private final TextEncoder encoder;
  private final String hash;
  private final PassageReader reader;

  /** How passages are read: with memory, or each anew. */
  @FunctionalInterface
  interface PassageReader {
    List<TokenStates> states(List<String> passages, Cancellation stop);
  }

  LateInteraction(TextEncoder encoder, PassageReader reader) {
    this.encoder = encoder;
    this.reader = reader;
    this.hash = Sha256.of(encoder.facts().hash() + "\nlate interaction, maximum cosine, sum\n");
    // Refuses an encoder without token states now rather than at the first query.
    encoder.tokenStates(List.of("a"), TextRole.QUERY, Cancellation.NEVER);
  }

  @Override
  public String name() {
    return encoder.facts().name();
  }

  @Override
  public ModelFacts facts() {
    return encoder.facts();
  }

  @Override
  public String hash() {
    return hash;
  }

  @Override
  public List<PairScore> score(String query, List<String> passages, Cancellation stop) {
    TokenStates asked = encoder.tokenStates(List.of(query), TextRole.QUERY, stop).getFirst();
    List<PairScore> scores = new ArrayList<>(passages.size());
    for (int from = 0; from < passages.size(); from += AT_ONCE) {
      List<String> some = passages.subList(from, Math.min(from + AT_ONCE, passages.size()));
      for (TokenStates passage : reader.states(some, stop)) {
        scores.add(
            new PairScore(
                asked.maxSim(passage),
                passage.reading(),
                PairScore.QueryReading.of(asked.reading().truncated())));
      }
    }
    return scores;
  }

  @Override
  public List<Token> passageTokens(String query, String passage) {
    return encoder.tokens(passage, TextRole.PASSAGE).stream()
        .filter(token -> token.kind() == Token.Kind.TEXT)
        .toList();
  }
}
