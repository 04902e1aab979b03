package io.rankscope.engine.failure;

import org.jspecify.annotations.Nullable;

/** A command or call was asked for something it does not offer. Exit code 2. */
public final class UsageException extends RankscopeException {
  public UsageException(String what, @Nullable Location where, String remedy) {
    this(what, where, remedy, null);
  }

  public UsageException(
      String what, @Nullable Location where, String remedy, @Nullable Throwable cause) {
    super(what, where, remedy, cause);
  }
}
