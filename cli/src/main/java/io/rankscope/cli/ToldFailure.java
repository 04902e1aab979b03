package io.rankscope.cli;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.ExitCode;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.failure.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/** The one place that turns failures into words on standard error and into exit codes. */
record ToldFailure(Console console) {

  /**
   * Says what went wrong.
   *
   * @return the {@link ExitCode} for it
   */
  int tell(Exception failure) {
    return switch (failure) {
      case RankscopeException known -> {
        console.say("rankscope: " + FailureText.of(known).oneLine());
        yield codeOf(known);
      }
      case CancellationException cancelled -> {
        console.say("rankscope: cancelled; nothing was left half done.");
        yield ExitCode.CANCELLED;
      }
      case UncheckedIOException failed -> unreadable(Objects.requireNonNull(failed.getCause()));
      case IOException failed -> unreadable(failed);
      default -> internalError(failure);
    };
  }

  private int unreadable(IOException failure) {
    console.say("rankscope: reading or writing failed: " + failure);
    return ExitCode.CANNOT_OPEN;
  }

  private int internalError(Exception failure) {
    FailureText text = FailureText.of(failure);
    console.say("rankscope: " + text.oneLine());
    console.say(text.details());
    return ExitCode.INTERNAL_ERROR;
  }

  private static int codeOf(RankscopeException failure) {
    return switch (failure) {
      case UsageException usage -> ExitCode.WRONG_USAGE;
      case BadInputException input -> ExitCode.BAD_INPUT;
      case CannotOpenException unopened -> ExitCode.CANNOT_OPEN;
      case NotSavedException unsaved -> ExitCode.CANNOT_OPEN;
    };
  }
}
