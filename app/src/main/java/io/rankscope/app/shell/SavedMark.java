package io.rankscope.app.shell;

import java.time.LocalTime;

/** Whether what was last judged is safe. */
public sealed interface SavedMark {
  /** Nothing was judged yet. */
  record Nothing() implements SavedMark {}

  /** Being written. */
  record Saving() implements SavedMark {}

  /** Durable since {@code at}. */
  record Saved(LocalTime at) implements SavedMark {}

  /** Not written, and why, in words. */
  record NotSaved(String reason) implements SavedMark {}
}
