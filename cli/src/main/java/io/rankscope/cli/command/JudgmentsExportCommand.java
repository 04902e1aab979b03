package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.Counted;
import io.rankscope.cli.console.ExitCode;
import io.rankscope.engine.exchange.GradeChoice;
import io.rankscope.engine.exchange.JudgmentExport;
import io.rankscope.engine.exchange.JudgmentExportReport;
import io.rankscope.engine.exchange.QrelsFormat;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.judging.QrelsRule;
import io.rankscope.engine.judging.ReducedJudgments;
import io.rankscope.engine.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes judgments as qrels. */
@Command(
    name = "export",
    description = "Write judgments as qrels.",
    footerHeading = "%n",
    footer =
        "With several judges, --judge or --rule is required. What a judge could not judge is left"
            + " out and counted.")
public final class JudgmentsExportCommand extends ConsoleCommand {
  @Option(
      names = {"-w", "--workspace"},
      required = true,
      paramLabel = "DIR",
      description = "Workspace.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(names = "--out", required = true, paramLabel = "F", description = "The qrels file.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @ArgGroup private @Nullable Choice choice;

  @Option(
      names = "--queries",
      paramLabel = "SET",
      description = "Only judgments of this query set.")
  private @Nullable String querySet;

  @Option(
      names = "--format",
      paramLabel = "trec|beir",
      defaultValue = "trec",
      description = "Layout of the qrels (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private QrelsFormat format;

  /** Whose grades: one or the other. */
  static final class Choice {
    @Option(names = "--judge", paramLabel = "J", description = "Export what this judge gave.")
    private @Nullable String judge;

    @Option(
        names = "--rule",
        paramLabel = "majority|median|adjudicated",
        description = "Make one grade of those of several judges.")
    private @Nullable QrelsRule rule;

    private GradeChoice grades() {
      if (judge != null) {
        return new GradeChoice.ByJudge(judge);
      }
      return rule == null ? new GradeChoice.OnlyJudge() : new GradeChoice.ByRule(rule);
    }
  }

  public JudgmentsExportCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Session session = Session.open(folder, console())) {
      requireJudgments(session.workspace().workspace());
      JudgmentExportReport report =
          new JudgmentExport(
                  Optional.ofNullable(querySet),
                  choice == null ? new GradeChoice.OnlyJudge() : choice.grades(),
                  format)
              .run(session.workspace().judgments(), out);
      tell(report);
    }
    return ExitCode.DONE;
  }

  /** Opening would create the database; an export has no business doing that. */
  private static void requireJudgments(Workspace workspace) {
    if (!Files.exists(workspace.judgmentsFile())) {
      throw new BadInputException(
          "The workspace has no judgments.",
          Location.of(workspace.judgmentsFile()),
          "Grade some passages or import judgments.");
    }
  }

  private void tell(JudgmentExportReport report) {
    console()
        .say(
            Counted.of(report.grades(), "grade")
                + " of "
                + Counted.of(report.queries(), "query", "queries")
                + " in "
                + out);
    ReducedJudgments reduced = report.reduced();
    tell(reduced.cannotJudge(), "judgment", "left out: the judge could not judge");
    tell(reduced.ties(), "tie", "went to the lower grade");
    tell(reduced.unsettled(), "pair", "left out: judges disagree and nobody adjudicated");
    tell(report.otherSets(), "judgment", "of other query sets left out");
  }

  private void tell(int count, String what, String became) {
    if (count > 0) {
      console().say(Counted.of(count, what) + " " + became);
    }
  }
}
