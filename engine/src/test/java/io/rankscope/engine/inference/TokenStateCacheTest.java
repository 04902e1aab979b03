package io.rankscope.engine.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class TokenStateCacheTest {
  private static final TokenStates STATES =
      new TokenStates(
          new float[][] {{1, 0}, {0, 1}}, List.of(), new Reading(2, OptionalInt.empty()));

  private static final long ONE = TokenStateCache.bytes(key("a"), STATES);

  private static TokenStateCache.Key key(String passage) {
    return new TokenStateCache.Key("model", passage);
  }

  @Test
  void leastRecentlyUsedGoFirst_whenTheMemoryIsFull() {
    TokenStateCache cache = new TokenStateCache(2 * ONE);
    cache.keep(key("a"), STATES);
    cache.keep(key("b"), STATES);
    assertThat(cache.find(key("a"))).contains(STATES);

    cache.keep(key("c"), STATES);

    assertThat(cache.find(key("b"))).isEmpty();
    assertThat(cache.find(key("a"))).contains(STATES);
    assertThat(cache.find(key("c"))).contains(STATES);
  }

  @Test
  void whatIsTooLargeIsNotKept_andDrivesNothingOut() {
    TokenStateCache cache = new TokenStateCache(ONE);
    cache.keep(key("a"), STATES);

    cache.keep(key("ab"), STATES);

    assertThat(cache.find(key("ab"))).isEmpty();
    assertThat(cache.find(key("a"))).contains(STATES);
  }

  @Test
  void textsCountAsWell_whenTheyAreLong() {
    TokenStateCache cache = new TokenStateCache(1_000_000);
    for (int i = 0; i < 10; i++) {
      cache.keep(key("x".repeat(100_000) + i), STATES);
    }

    assertThat(cache.size()).isEqualTo(4);
  }

  @Test
  void modelsShareTheMemory_butNotTheStates() {
    TokenStateCache cache = new TokenStateCache(ONE);
    cache.keep(key("a"), STATES);
    TokenStateCache.Key other = new TokenStateCache.Key("other", "a");
    assertThat(cache.find(other)).isEmpty();

    cache.keep(other, STATES);

    assertThat(cache.find(key("a"))).isEmpty();
  }

  @Test
  void keepingTheSameTextAgainCountsItOnce() {
    TokenStateCache cache = new TokenStateCache(2 * ONE);
    for (int i = 0; i < 10; i++) {
      cache.keep(key("a"), STATES);
    }
    cache.keep(key("b"), STATES);

    assertThat(cache.size()).isEqualTo(2);
  }
}
