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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place that turns failures into words on standard error and into exit codes. */
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final Console console;

  FailureHandler(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    return switch (failure) {
      case RankscopeException known -> {
        console.say("rankscope: " + FailureText.of(known).oneLine());
        if (known instanceof UsageException) {
          pointToHelp(command);
        }
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

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    // picocli begins its messages about groups of options, and only those, with this word.
    console.say("rankscope: " + String.valueOf(failure.getMessage()).replaceFirst("^Error: ", ""));
    if (failure instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        console.say("Did you mean: " + String.join(", ", suggestions) + "?");
      }
    }
    pointToHelp(command);
    return ExitCode.WRONG_USAGE;
  }

  private void pointToHelp(CommandLine command) {
    console.say("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
  }
}
