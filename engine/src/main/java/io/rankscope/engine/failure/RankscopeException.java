package io.rankscope.engine.failure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that a person can act on. The message is one sentence on what happened; {@link
 * #where()} says where and {@link #remedy()} what to do. {@link FailureText} puts the three
 * together; nobody else words a failure.
 */
public abstract sealed class RankscopeException extends RuntimeException
    permits BadInputException, CannotOpenException, NotSavedException, UsageException {
  private final @Nullable Location where;
  private final String remedy;

  RankscopeException(
      String what, @Nullable Location where, String remedy, @Nullable Throwable cause) {
    super(what, cause);
    this.where = where;
    this.remedy = remedy;
  }

  /** What happened, one sentence. */
  public String what() {
    return String.valueOf(getMessage());
  }

  /** The file, line and key it happened at, when there is one. */
  public Optional<Location> where() {
    return Optional.ofNullable(where);
  }

  /** What to do about it, one sentence; empty when nothing can be advised. */
  public String remedy() {
    return remedy;
  }
}
