package io.rankscope.cli;

import io.rankscope.cli.console.Console;
import java.util.List;

/**
 * Adds commands to the command line, found by {@link java.util.ServiceLoader}: a module further out
 * (the window, the samples) offers what needs it, and the command line also runs without.
 */
public interface CommandProvider {
  /**
   * The commands, in the order help lists them.
   *
   * @param console where they speak
   * @return objects annotated with {@link picocli.CommandLine.Command} that are {@code
   *     Callable<Integer>} with an {@link io.rankscope.cli.console.ExitCode}
   */
  List<Object> commands(Console console);
}
