package io.rankscope.app.boot;

import io.rankscope.cli.command.ConsoleCommand;
import io.rankscope.cli.console.Console;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the window. */
@Command(
    name = "open",
    description = "Open the window: on DIR, else on the workspace it showed last.",
    footerHeading = "%n",
    footer =
        "DIR is a workspace or a folder of shards. The first time, the sample is opened. A path in"
            + " the place of a command, as the desktop gives it, opens the window too, which then"
            + " tells what cannot be opened.")
final class OpenCommand extends ConsoleCommand {
  @Parameters(arity = "0..1", paramLabel = "DIR", description = "Workspace, or folder of shards.")
  private @Nullable Path folder;

  OpenCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    return WindowOpening.open(Optional.ofNullable(folder));
  }
}
