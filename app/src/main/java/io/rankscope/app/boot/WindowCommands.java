package io.rankscope.app.boot;

import io.rankscope.app.tour.TourCommand;
import io.rankscope.cli.CommandProvider;
import io.rankscope.cli.console.Console;
import java.util.List;

/** Adds the commands that need a window, or what draws one, to the command line. */
public final class WindowCommands implements CommandProvider {
  @Override
  public List<Object> commands(Console console) {
    return List.of(
        new OpenCommand(console), new TourCommand(console), new SnapshotCommand(console));
  }
}
