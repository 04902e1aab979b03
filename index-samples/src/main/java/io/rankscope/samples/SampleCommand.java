package io.rankscope.samples;

import io.rankscope.cli.command.ConsoleCommand;
import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.ExitCode;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the sample workspace where the user wants it. */
@Command(
    name = "sample",
    description = "Write the sample workspace, shards included.",
    footerHeading = "%n",
    footer =
        "General knowledge in four shards, questions, judgments of three judges, and rankings that"
            + " go wrong for a reason: docs/casebook.md tells them. Prints the folder.")
final class SampleCommand extends ConsoleCommand {
  @Parameters(paramLabel = "DIR", description = "Folder for the workspace, missing or empty.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  SampleCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Path workspace = SampleWorkspace.writeTo(folder);
    console().out().println(workspace);
    console().say("The sample workspace is ready. Next, for example:");
    console().say("  rankscope search -w \"" + folder + "\" \"how old is the universe\"");
    return ExitCode.DONE;
  }
}
