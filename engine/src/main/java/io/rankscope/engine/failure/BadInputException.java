package io.rankscope.engine.failure;

import org.jspecify.annotations.Nullable;

/**
 * Something that was given (a file, a line, a query, a value) cannot be read as what it should be.
 * Exit code 3.
 */
public final class BadInputException extends RankscopeException {
  public BadInputException(String what, @Nullable Location where, String remedy) {
    this(what, where, remedy, null);
  }

  public BadInputException(
      String what, @Nullable Location where, String remedy, @Nullable Throwable cause) {
    super(what, where, remedy, cause);
  }
}
