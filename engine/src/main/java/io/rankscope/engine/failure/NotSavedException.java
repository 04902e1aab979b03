package io.rankscope.engine.failure;

import org.jspecify.annotations.Nullable;

/** Something could not be written; what was on disk before is still there. */
public final class NotSavedException extends RankscopeException {
  public NotSavedException(String what, @Nullable Location where, String remedy) {
    this(what, where, remedy, null);
  }

  public NotSavedException(
      String what, @Nullable Location where, String remedy, @Nullable Throwable cause) {
    super(what, where, remedy, cause);
  }
}
