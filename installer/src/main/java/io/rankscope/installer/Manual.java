package io.rankscope.installer;

import io.rankscope.cli.RankscopeCli;
import io.rankscope.cli.console.Console;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes a page in AsciiDoc for each command, and the completion for bash. */
public final class Manual {
  private Manual() {}

  /**
   * @param arguments the folder to write into
   */
  public static void main(String... arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    CommandLine program = RankscopeCli.commandLine(Console.ofProcess(Cancellation.NEVER));
    List<CommandSpec> commands = new ArrayList<>();
    collect(program, commands);
    boolean[] quiet = {};
    ManPageGenerator.generateManPage(
        folder.toFile(), null, quiet, false, commands.toArray(CommandSpec[]::new));
    Files.writeString(
        folder.resolve("rankscope.bash"),
        AutoComplete.bash("rankscope", program),
        StandardCharsets.UTF_8);
  }

  private static void collect(CommandLine command, List<CommandSpec> into) {
    into.add(command.getCommandSpec());
    command.getSubcommands().values().forEach(below -> collect(below, into));
  }
}
