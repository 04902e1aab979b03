package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.Counted;
import io.rankscope.cli.console.ExitCode;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.exchange.JudgmentImport;
import io.rankscope.engine.exchange.JudgmentImportReport;
import io.rankscope.engine.exchange.PassageLookup;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.workspace.OpenWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes judgments in. */
@Command(
    name = "import",
    description = "Take judgments in: qrels (TREC or BEIR), or one JSON object a line.",
    footerHeading = "%n",
    footer =
        "All or nothing: a bad line or a grade outside the scale stops it. What a judge holds"
            + " already is not written again.")
public final class JudgmentsImportCommand extends ConsoleCommand {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private WorkspaceOptions workspace;

  @Parameters(paramLabel = "F", description = "The file.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--judge",
      paramLabel = "J",
      defaultValue = "${sys:user.name}",
      description =
          "Whose judgments these are, where the file does not say (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String judge;

  @Option(
      names = "--map",
      paramLabel = "FROM=TO",
      split = ",",
      description = "Read a grade as another: 4=3,5=3.")
  private Map<Integer, Integer> grades = new LinkedHashMap<>();

  public JudgmentsImportCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (judge.isBlank()) {
      throw wrongUsage("--judge is empty.");
    }
    try (Session session = workspace.open(console())) {
      Source source = workspace.source(session);
      try (PinnedSource pinned = source.pin()) {
        OpenWorkspace open = session.workspace();
        JudgmentImportReport report =
            new JudgmentImport(
                    source.definition().collection(),
                    querySets(session),
                    Optional.of(lookup(pinned)),
                    open.workspace().grades(),
                    grades,
                    Optional.of(Judge.human(judge)))
                .run(file, open.judgments());
        tell(report);
        open.judgmentsWarning().ifPresent(this::warn);
      }
    }
    return ExitCode.DONE;
  }

  /** A query set that cannot be read is said; the judgments may belong to another. */
  private List<QuerySet> querySets(Session session) {
    return session.workspace().workspace().querySets().keySet().stream()
        .flatMap(name -> querySet(session, name).stream())
        .toList();
  }

  private Optional<QuerySet> querySet(Session session, String name) {
    try {
      return Optional.of(session.querySet(name));
    } catch (CannotOpenException e) {
      warn(FailureText.of(e).oneLine());
      return Optional.empty();
    }
  }

  private static PassageLookup lookup(PinnedSource source) {
    return id -> find(source, id);
  }

  private static Optional<Passage> find(PinnedSource source, PassageId id) {
    try {
      Optional<DocAddress> address = source.locate(id);
      return address.isEmpty() ? Optional.empty() : Optional.of(source.passage(address.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(JudgmentImportReport report) {
    report.warnings().forEach(this::warn);
    console()
        .say(
            Counted.of(report.added(), "judgment")
                + " added to '"
                + report.querySet()
                + "', "
                + report.unchanged()
                + " stood already");
  }

  private void warn(String words) {
    console().say("warning: " + words);
  }
}
