package io.rankscope.engine.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Token states of passages met lately, by the model and the text: many queries rerank the same
 * passages, and encoding one costs far more than comparing it. Bounded by the memory that states
 * and texts take, over all models together, the least recently used let go first. Any thread may
 * use it.
 */
final class TokenStateCache {
  /** An entry of the map and what holds its key. */
  private static final int BYTES_PER_ENTRY = 120;

  private final long limit;
  private final Map<Key, TokenStates> states = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * What states are of.
   *
   * @param model hash of the model
   * @param passage the text
   */
  record Key(String model, String passage) {}

  /**
   * @param limit bytes that the kept states and their texts take at most
   */
  TokenStateCache(long limit) {
    this.limit = limit;
  }

  /** A cache of an eighth of the memory that the program may use. */
  static TokenStateCache ofProgram() {
    return new TokenStateCache(Runtime.getRuntime().maxMemory() / 8);
  }

  /** A cache that keeps nothing. */
  static TokenStateCache none() {
    return new TokenStateCache(0);
  }

  synchronized Optional<TokenStates> find(Key key) {
    return Optional.ofNullable(states.get(key));
  }

  synchronized void keep(Key key, TokenStates kept) {
    long more = bytes(key, kept);
    if (more > limit) {
      // It would drive out all others and then itself.
      return;
    }
    TokenStates before = states.put(key, kept);
    bytes += more - (before == null ? 0 : bytes(key, before));
    var eldest = states.entrySet().iterator();
    while (bytes > limit && eldest.hasNext()) {
      var gone = eldest.next();
      bytes -= bytes(gone.getKey(), gone.getValue());
      eldest.remove();
    }
  }

  /** About how much memory states take with their text. */
  static long bytes(Key key, TokenStates kept) {
    return BYTES_PER_ENTRY + (long) Character.BYTES * key.passage().length() + kept.bytes();
  }

  synchronized int size() {
    return states.size();
  }

  synchronized void clear() {
    states.clear();
    bytes = 0;
  }
}
