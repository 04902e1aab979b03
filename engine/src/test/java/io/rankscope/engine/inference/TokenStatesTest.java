package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TokenStatesTest {
  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};

  @Test
  void partHasTheTokenOfItsFirstWord_whenTheTokenBeginsWithTheBlankBeforeIt() {
    // "Ice. Owls" as tokens that hold the blank before a word: "Ice", ".", " Owls".
    TokenStates passage =
        states(List.of(token(0, 3), token(3, 4), token(4, 9)), new float[][] {NORTH, NORTH, EAST});
    TokenStates query = states(List.of(token(0, 4)), new float[][] {EAST});

    assertThat(query.maxSim(passage, 5, 9)).hasValueCloseTo(1d, within(1e-6));
    assertThat(query.maxSim(passage, 0, 4)).hasValueCloseTo(0d, within(1e-6));
  }

  @Test
  void partWithoutTokens_hasNoSimilarity() {
    TokenStates passage = states(List.of(token(0, 3)), new float[][] {EAST});

    assertThat(passage.maxSim(passage, 4, 8)).isEmpty();
  }

  private static Token token(int start, int end) {
    return new Token(1, "token", Token.Kind.TEXT, start, end);
  }

  private static TokenStates states(List<Token> tokens, float[][] states) {
    return new TokenStates(states, tokens, new Reading(tokens.size(), OptionalInt.empty()));
  }
}
