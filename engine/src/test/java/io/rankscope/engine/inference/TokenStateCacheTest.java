package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class TokenStateCacheTest {
  private static final TokenStates STATES =
      new TokenStates(
          new float[][] {{1, 0}, {0, 1}}, List.of(), new Reading(2, OptionalInt.empty()));

  @Test
  void leastRecentlyUsedGoFirst_whenTheMemoryIsFull() {
    TokenStateCache cache = new TokenStateCache(2 * STATES.bytes());
    cache.keep("a", STATES);
    cache.keep("b", STATES);
    assertThat(cache.find("a")).contains(STATES);

    cache.keep("c", STATES);

    assertThat(cache.find("b")).isEmpty();
    assertThat(cache.find("a")).contains(STATES);
    assertThat(cache.find("c")).contains(STATES);
  }

  @Test
  void nothingIsKept_whenEvenOneIsTooLarge() {
    TokenStateCache cache = new TokenStateCache(STATES.bytes() - 1);

    cache.keep("a", STATES);

    assertThat(cache.size()).isZero();
  }

  @Test
  void keepingTheSameTextAgainCountsItOnce() {
    TokenStateCache cache = new TokenStateCache(2 * STATES.bytes());
    for (int i = 0; i < 10; i++) {
      cache.keep("a", STATES);
    }
    cache.keep("b", STATES);

    assertThat(cache.size()).isEqualTo(2);
  }
}
