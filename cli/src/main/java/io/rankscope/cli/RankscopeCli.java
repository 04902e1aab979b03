package io.rankscope.cli;

import io.rankscope.cli.command.CheckCommand;
import io.rankscope.cli.command.EvaluateCommand;
import io.rankscope.cli.command.ExplainCommand;
import io.rankscope.cli.command.IndexCommand;
import io.rankscope.cli.command.JudgmentsCommand;
import io.rankscope.cli.command.JudgmentsExportCommand;
import io.rankscope.cli.command.JudgmentsImportCommand;
import io.rankscope.cli.command.RunCommand;
import io.rankscope.cli.command.SearchCommand;
import io.rankscope.cli.command.TriageCommand;
import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.ExitCode;
import io.rankscope.cli.console.Interrupt;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine;

/** The program as scripts and terminals see it. */
public final class RankscopeCli {
  /** The command that no words at all stand for, where a module offers it. */
  private static final String WINDOW = "open";

  private static final String JUDGMENTS = "judgments";

  private RankscopeCli() {}

  /** Runs the command named by {@code arguments} and ends the process with its exit code. */
  public static void main(String... arguments) {
    runAndExit(console -> execute(console, arguments), arguments);
  }

  /**
   * Does {@code work} and ends the process with its exit code; a failure is told as that of a
   * command. For work whose words need no parsing: to read what all commands offer takes a third of
   * the time in which the window opens.
   *
   * @param work gives an {@link io.rankscope.cli.console.ExitCode}
   * @param arguments the words the process was started with
   */
  public static void runAndExit(ConsoleWork work, String... arguments) {
    SilentLogging.choose();
    int code;
    try (Interrupt interrupt = Interrupt.ofProcess()) {
      Console console = Console.ofProcess(interrupt);
      warnOfLostLetters(console, arguments);
      code = guarded(console, work);
    }
    System.exit(code);
  }

  private static int guarded(Console console, ConsoleWork work) {
    try {
      return work.run(console);
    } catch (Exception e) {
      return new ToldFailure(console).tell(e);
    }
  }

  /** What a process does with its console. */
  @FunctionalInterface
  public interface ConsoleWork {
    /**
     * Does it.
     *
     * @return an {@link io.rankscope.cli.console.ExitCode}
     * @throws Exception told on the console, as that of a command
     */
    int run(Console console) throws Exception;
  }

  /** Java decodes arguments by the locale; in the C locale letters beyond ASCII are gone by now. */
  private static void warnOfLostLetters(Console console, String... arguments) {
    if (Arrays.stream(arguments).anyMatch(word -> word.indexOf('\ufffd') >= 0)) {
      console.say(
          "warning: letters of the arguments were lost, since the locale's encoding is "
              + System.getProperty("sun.jnu.encoding")
              + "; set LC_ALL=C.UTF-8.");
    }
  }

  /**
   * Runs a command in this process, unattended: no progress, no colour, no Ctrl+C.
   *
   * @return an {@link ExitCode}
   */
  public static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    return execute(Console.of(out, err), arguments);
  }

  /**
   * Runs a command on {@code console}.
   *
   * @return an {@link ExitCode}
   */
  public static int execute(Console console, String... arguments) {
    CommandLine commandLine = commandLine(console, arguments);
    boolean toWindow = arguments.length == 0 && commandLine.getSubcommands().containsKey(WINDOW);
    try {
      return commandLine.execute(toWindow ? new String[] {WINDOW} : arguments);
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  /**
   * The commands of the modules present, as they stand behind the program's name: the one that the
   * first of {@code arguments} names, or else all of them.
   */
  public static CommandLine commandLine(Console console, String... arguments) {
    FailureHandler failures = new FailureHandler(console);
    CommandLine commandLine = new CommandLine(new RankscopeCommand());
    needed(commands(console), arguments).forEach(commandLine::addSubcommand);
    CommandLine judgments = commandLine.getSubcommands().get(JUDGMENTS);
    if (judgments != null) {
      judgments
          .addSubcommand(new JudgmentsExportCommand(console))
          .addSubcommand(new JudgmentsImportCommand(console));
    }
    inDeclaredOrder(commandLine);
    return commandLine
        .setOut(console.out())
        .setErr(console.err())
        .setUsageHelpWidth(console.terminal().columns())
        // A query may begin with @ or stand in quotes; neither is ours to interpret.
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                console.terminal().outIsTerminal() && console.terminal().colour()
                    ? CommandLine.Help.Ansi.ON
                    : CommandLine.Help.Ansi.OFF))
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }

  /** Help lists options as they are declared: what is required first, the rest by use. */
  private static void inDeclaredOrder(CommandLine commandLine) {
    commandLine.getCommandSpec().usageMessage().sortOptions(false);
    commandLine.getSubcommands().values().forEach(RankscopeCli::inDeclaredOrder);
  }

  private static List<Object> commands(Console console) {
    List<Object> commands = new ArrayList<>();
    for (CommandProvider provider : ServiceLoader.load(CommandProvider.class)) {
      commands.addAll(provider.commands(console));
    }
    commands.add(new IndexCommand(console));
    commands.add(new CheckCommand(console));
    commands.add(new SearchCommand(console));
    commands.add(new ExplainCommand(console));
    commands.add(new RunCommand(console));
    commands.add(new EvaluateCommand(console));
    commands.add(new TriageCommand(console));
    commands.add(new JudgmentsCommand(console));
    return commands;
  }

  /**
   * The command that the first word names, or all of them where it names none and help or a near
   * name is wanted: reading the annotations of one takes picocli as long as a short search.
   */
  private static List<Object> needed(List<Object> commands, String... arguments) {
    List<Object> named =
        commands.stream()
            .filter(command -> arguments.length > 0 && name(command).equals(arguments[0]))
            .toList();
    return named.isEmpty() ? commands : named;
  }

  private static String name(Object command) {
    return command.getClass().getAnnotation(CommandLine.Command.class).name();
  }
}
