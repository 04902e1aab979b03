package io.rankscope.cli;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.ExitCode;
import io.rankscope.engine.failure.NearestName;
import io.rankscope.engine.failure.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the failures of commands, and where their help is. */
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private final Console console;

  FailureHandler(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    int code = new ToldFailure(console).tell(failure);
    if (failure instanceof UsageException) {
      pointToHelp(command);
    }
    return code;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    if (failure instanceof UnmatchedArgumentException unmatched) {
      sayUnmatched(unmatched, command);
    } else {
      // picocli begins its messages about groups of options, and only those, with this word.
      console.say("rankscope: " + message(failure).replaceFirst("^Error: ", ""));
    }
    pointToHelp(command);
    return ExitCode.WRONG_USAGE;
  }

  private void sayUnmatched(UnmatchedArgumentException failure, CommandLine command) {
    String word = failure.getUnmatched().getFirst();
    if (!command.getSubcommands().isEmpty() && !word.startsWith("-")) {
      console.say(
          "rankscope: There is no command '"
              + word
              + "'. "
              + NearestName.remedy(word, command.getSubcommands().keySet()));
      return;
    }
    console.say("rankscope: " + message(failure));
    if (!failure.getSuggestions().isEmpty()) {
      console.say("Did you mean: " + String.join(", ", failure.getSuggestions()) + "?");
    }
  }

  private static String message(ParameterException failure) {
    return String.valueOf(failure.getMessage());
  }

  private void pointToHelp(CommandLine command) {
    console.say("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
  }
}
