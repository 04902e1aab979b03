package io.rankscope.engine.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Token states of passages met lately, by their text: many queries rerank the same passages, and
 * encoding one costs far more than comparing it. Bounded by the memory that states take, the least
 * recently used let go first. Any thread may use it.
 */
final class TokenStateCache {
  private final long limit;
  private final Map<String, TokenStates> states = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * @param limit bytes that the kept states take at most
   */
  TokenStateCache(long limit) {
    this.limit = limit;
  }

  /** A cache of an eighth of the memory that the program may use. */
  static TokenStateCache ofProgram() {
    return new TokenStateCache(Runtime.getRuntime().maxMemory() / 8);
  }

  synchronized Optional<TokenStates> find(String passage) {
    return Optional.ofNullable(states.get(passage));
  }

  synchronized void keep(String passage, TokenStates kept) {
    TokenStates before = states.put(passage, kept);
    bytes += kept.bytes() - (before == null ? 0 : before.bytes());
    var eldest = states.entrySet().iterator();
    while (bytes > limit && eldest.hasNext()) {
      bytes -= eldest.next().getValue().bytes();
      eldest.remove();
    }
  }

  synchronized int size() {
    return states.size();
  }
}
