package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import picocli.CommandLine.Command;

/** Takes judgments out and in. */
@Command(name = "judgments", description = "Export and import the judgments of a workspace.")
public final class JudgmentsCommand extends ConsoleCommand {
  public JudgmentsCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    throw wrongUsage("Name what to do: export or import.");
  }
}
