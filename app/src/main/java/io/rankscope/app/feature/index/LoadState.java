package io.rankscope.app.feature.index;

import io.rankscope.engine.failure.FailureText;

/** How far something that is read from the index has come. */
sealed interface LoadState {
  /** Nothing was asked for. */
  record Idle() implements LoadState {}

  /** It is on its way; what was shown before is gone. */
  record Loading() implements LoadState {}

  /** It is there. */
  record Shown() implements LoadState {}

  /** It could not be read. */
  record Failed(FailureText failure) implements LoadState {}
}
