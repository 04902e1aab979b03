package io.rankscope.cli;

import io.rankscope.cli.command.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What stands before the commands: the name, help and version. */
@Command(
    name = "rankscope",
    description =
        "See why a passage ranks where it ranks, grade it, and learn whether a change helped.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%n",
    footer = {
      "'rankscope COMMAND --help' tells the options of a command.",
      "Data goes to standard output, words to standard error. Exit codes: 0 done;",
      "1 the check or gate found something; 2 wrong usage; 3 bad input; 4 cannot open."
    })
final class RankscopeCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
