package io.rankscope.app.feature.search;

import io.rankscope.engine.failure.FailureText;
import java.util.Optional;

/**
 * What a task is asked for: nothing yet, its answer, or why there is none.
 *
 * @param <T> the answer
 */
record Told<T>(Optional<T> answer, Optional<FailureText> failure) {
  static <T> Told<T> nothingYet() {
    return new Told<>(Optional.empty(), Optional.empty());
  }

  static <T> Told<T> of(T answer) {
    return new Told<>(Optional.of(answer), Optional.empty());
  }

  static <T> Told<T> failed(Throwable thrown) {
    return new Told<>(Optional.empty(), Optional.of(FailureText.of(thrown)));
  }
}
