package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.UsageException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command has, here and in the modules further out: a console and help. */
public abstract class ConsoleCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable")
  private boolean help;

  protected ConsoleCommand(Console console) {
    this.console = console;
  }

  /**
   * Does the work.
   *
   * @return an {@link io.rankscope.cli.console.ExitCode}
   * @throws IOException when standard streams or files fail; typed failures say more
   */
  @Override
  public abstract Integer call() throws IOException;

  protected final Console console() {
    return console;
  }

  /** What the text of an option says; a text that says nothing it can mean is wrong usage. */
  protected static <T> T option(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (BadInputException e) {
      throw new UsageException(e.what(), e.where().orElse(null), e.remedy(), e);
    }
  }

  /** A failure to be thrown: the options do not fit together. */
  protected final ParameterException wrongUsage(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
