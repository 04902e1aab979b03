package io.rankscope.app.shell;

import io.rankscope.app.action.Action;
import io.rankscope.engine.failure.FailureText;

/** Tells the person something without getting in the way. FX thread only. */
public interface Notices {
  /** Something went well; shown for a moment. */
  void done(String text);

  /** Something to know, with what can be done about it, until it is dismissed. */
  void hint(String text, Action... actions);

  /** Something failed: what, what to do, and details on demand, until it is dismissed. */
  void failure(FailureText text);

  /** As {@link #failure(FailureText)}, worded from what was thrown. */
  default void failure(Throwable thrown) {
    failure(FailureText.of(thrown));
  }
}
