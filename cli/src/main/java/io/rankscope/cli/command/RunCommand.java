package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.Counted;
import io.rankscope.cli.console.ExitCode;
import io.rankscope.cli.console.ProgressLine;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.exchange.TrecRunWriter;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.search.BatchSearch;
import io.rankscope.engine.search.DocumentSearch;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.workspace.OpenWorkspace;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks every query of a set. */
@Command(
    name = "run",
    description = "Ask every query of a set and write a TREC run file.",
    footerHeading = "%n",
    footer = "The file appears whole or not at all. Its tag is the pipeline's name.")
public final class RunCommand extends ConsoleCommand {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private WorkspaceOptions workspace;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private PipelineOption pipeline;

  @Option(
      names = "--queries",
      required = true,
      paramLabel = "F|SET",
      description = "Query set of the workspace, or a file: JSON lines, id TAB text, TREC topics.")
  @SuppressWarnings("NullAway.Init")
  private String queries;

  @Option(
      names = "-k",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Most hits of a query (default: ${DEFAULT-VALUE}).")
  private int hits;

  @Option(
      names = "--by",
      paramLabel = "passage|document",
      defaultValue = "passage",
      description =
          "Rank passages, or documents by their best passage (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Unit unit;

  @Option(names = "--out", required = true, paramLabel = "F", description = "The run file.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  /** What is ranked. */
  private enum Unit {
    PASSAGE,
    DOCUMENT
  }

  public RunCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    BatchSearch.Result result;
    try (Session session = workspace.open(console())) {
      Source source = workspace.source(session);
      Pipeline ranker = pipeline.of(session, source);
      QuerySet set = session.querySet(queries);
      try (PinnedSource pinned = source.pin();
          ProgressLine progress = console().progress()) {
        result =
            switch (unit) {
              case PASSAGE ->
                  passages(session.workspace(), pinned, set, ranker)
                      .run(progress, console().cancellation());
              case DOCUMENT ->
                  new DocumentSearch(
                          (some, depth) ->
                              session
                                  .workspace()
                                  .batch(pinned, some, ranker, Statistics.MERGED, depth),
                          pinned,
                          set.queries(),
                          hits)
                      .run(progress, console().cancellation());
            };
      }
    }
    TrecRunWriter.write(result.run(), out);
    tell(result);
    return ExitCode.DONE;
  }

  private BatchSearch passages(
      OpenWorkspace open, PinnedSource pinned, QuerySet set, Pipeline ranker) {
    return open.batch(pinned, set.queries(), ranker, Statistics.MERGED, hits);
  }

  private void tell(BatchSearch.Result result) {
    result.warnings().forEach(warning -> console().say("warning: " + warning));
    long lines = result.run().rankings().values().stream().mapToLong(List::size).sum();
    console()
        .say(
            Counted.of(lines, "line")
                + " for "
                + Counted.of(result.run().rankings().size(), "query", "queries")
                + " in "
                + out);
  }
}
