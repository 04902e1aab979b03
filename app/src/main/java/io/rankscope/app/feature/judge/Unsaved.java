package io.rankscope.app.feature.judge;

import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.judging.QueryPassage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the judge said and could not be saved, kept until it can. A newer word of the same kind on
 * the same passage takes the place of the older. FX thread only.
 */
final class Unsaved {
  private final Map<Key, Attempt> attempts = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** What kind of thing was said. */
  enum Kind {
    VERDICT,
    NOTE,
    SPANS,
    UNDO
  }

  /**
   * Which word on which passage.
   *
   * @param pair empty for undo and redo, which find their passage when they are done
   */
  record Key(Optional<QueryPassage> pair, Kind kind) {}

  /**
   * A word said.
   *
   * @param activeMillis worked on it
   * @param again says it once more
   */
  record Attempt(long activeMillis, Runnable again) {}

  /** Why the latest attempt failed; empty while everything is saved. */
  ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** Forgets the older word of {@code key}, because a newer one is being said. */
  Optional<Attempt> replaced(Key key) {
    return Optional.ofNullable(attempts.remove(key));
  }

  void failed(Key key, Attempt attempt, FailureText why) {
    attempts.put(key, attempt);
    failure.set(Optional.of(why));
  }

  void saved(Key key) {
    attempts.remove(key);
    if (attempts.isEmpty()) {
      failure.set(Optional.empty());
    }
  }

  /** Says everything again, in the order in which it was said. */
  void tryAgain() {
    List.copyOf(attempts.values()).forEach(attempt -> attempt.again().run());
  }

  /** Gives it up, as when another list is opened. */
  void forget() {
    attempts.clear();
    failure.set(Optional.empty());
  }
}
