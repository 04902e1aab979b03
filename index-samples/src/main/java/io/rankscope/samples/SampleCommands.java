package io.rankscope.samples;

import io.rankscope.cli.CommandProvider;
import io.rankscope.cli.console.Console;
import java.util.List;

/** Adds {@code sample} to the command line. */
public final class SampleCommands implements CommandProvider {
  @Override
  public List<Object> commands(Console console) {
    return List.of(new SampleCommand(console));
  }
}
