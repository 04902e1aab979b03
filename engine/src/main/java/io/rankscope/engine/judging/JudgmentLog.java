package io.rankscope.engine.judging;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Read access to judgment events, at one moment. */
public interface JudgmentLog {
  /**
   * Reads events newest first ({@link JudgmentEvent#ORDER} reversed), as far as {@code reader} asks
   * for them.
   *
   * @param reader uses the iterator only while it runs
   * @throws io.rankscope.engine.failure.CannotOpenException when they cannot be read
   */
  <T> T newestFirst(EventScope scope, Function<Iterator<JudgmentEvent>, T> reader);

  /** What stands for a key now. */
  default Optional<Judgment> present(JudgmentKey key) {
    return newestFirst(EventScope.of(key), events -> new Standing(events).next());
  }

  /** What stands now for every key in {@code scope}, latest first. */
  default Map<JudgmentKey, Judgment> present(EventScope scope) {
    return newestFirst(
        scope,
        events -> {
          Map<JudgmentKey, Judgment> latest = new LinkedHashMap<>();
          Standing standing = new Standing(events);
          for (Optional<Judgment> next = standing.next();
              next.isPresent();
              next = standing.next()) {
            latest.putIfAbsent(next.get().key(), next.get());
          }
          return latest;
        });
  }
}
