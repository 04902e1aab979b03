package io.rankscope.samples;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the sample workspace where the user wants it. */
@Command(
    name = "sample",
    description = "Write the sample workspace, shards included.",
    footerHeading = "%n",
    footer =
        "General knowledge in four shards, questions, judgments of three judges, and rankings that"
            + " go wrong for a reason: docs/casebook.md tells them. Prints the folder.")
final class SampleCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable")
  private boolean help;

  @Parameters(paramLabel = "DIR", description = "Folder for the workspace, missing or empty.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  SampleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path workspace = SampleWorkspace.writeTo(folder);
    console.out().println(workspace);
    console.say("The sample workspace is ready. Next, for example:");
    console.say("  rankscope search -w \"" + folder + "\" \"how old is the universe\"");
    return ExitCode.DONE;
  }
}
