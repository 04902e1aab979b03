package io.rankscope.app.tour;

import io.rankscope.cli.command.ConsoleCommand;
import io.rankscope.cli.console.Console;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the main job in the terminal. */
@Command(
    name = "tour",
    description =
        "Show the main job in the terminal, on a temporary copy of the sample: a question, its"
            + " highlighted hits, an explanation, a saved judgment, and a picture of the window.",
    footerHeading = "%n",
    footer = "Each step names the command that does it. Needs no display.")
public final class TourCommand extends ConsoleCommand {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "rankscope-tour",
      description = "Folder of window.png (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  public TourCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    return new Tour(console(), out).run();
  }
}
