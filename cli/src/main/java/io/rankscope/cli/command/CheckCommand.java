package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.Counted;
import io.rankscope.cli.console.ExitCode;
import io.rankscope.cli.console.ProgressLine;
import io.rankscope.cli.console.Table;
import io.rankscope.cli.console.Table.Column;
import io.rankscope.engine.workspace.CheckedPart;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceCheck;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks a workspace over. */
@Command(
    name = "check",
    description = "Check a workspace or a folder of shards: what opens, what does not and why.",
    footerHeading = "%n",
    footer = "Opens everything read-only and verifies checksums. Exit 1 when something is wrong.")
public final class CheckCommand extends ConsoleCommand {
  @Parameters(paramLabel = "DIR", description = "Workspace, or a folder of shards.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(names = "--quick", description = "Leave out what reads whole files: checksums, ids.")
  private boolean quick;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ModelOptions models;

  public CheckCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Workspace workspace = Session.load(folder);
    List<CheckedPart> parts;
    try (ProgressLine progress = console().progress()) {
      parts =
          new WorkspaceCheck(
                  workspace,
                  quick ? WorkspaceCheck.Depth.QUICK : WorkspaceCheck.Depth.FULL,
                  models.inference())
              .run(progress, console().cancellation());
    }
    Table table =
        new Table(List.of(Column.words("part"), Column.words("state"), Column.words("details")));
    parts.forEach(part -> table.row(List.of(part.part(), part.state(), part.details())));
    table.print(console().out(), console().style());
    console().out().flush();
    long faults =
        parts.stream().filter(part -> part.verdict() == CheckedPart.Verdict.FAULT).count();
    console()
        .say(
            faults == 0
                ? "nothing is wrong"
                : Counted.of(faults, "thing is wrong", "things are wrong"));
    return faults == 0 ? ExitCode.DONE : ExitCode.FOUND;
  }
}
