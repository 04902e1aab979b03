package io.rankscope.engine.failure;

import org.jspecify.annotations.Nullable;

/** Something that was named (a shard, a workspace, a database) cannot be opened. Exit code 4. */
public final class CannotOpenException extends RankscopeException {
  public CannotOpenException(String what, @Nullable Location where, String remedy) {
    this(what, where, remedy, null);
  }

  public CannotOpenException(
      String what, @Nullable Location where, String remedy, @Nullable Throwable cause) {
    super(what, where, remedy, cause);
  }
}
