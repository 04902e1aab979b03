package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.ExitCode;
import io.rankscope.cli.output.Grades;
import io.rankscope.cli.output.RunJson;
import io.rankscope.cli.output.RunText;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.search.Detail;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.workspace.OpenWorkspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks one query. */
@Command(
    name = "search",
    description = "Ask a query: ranked passages with scores, matches and grades.",
    footerHeading = "%n",
    footer =
        "A grade is shown where the judges agree or an adjudicator decided. Scores in JSON are the"
            + " very scores that ranked; the table rounds them.")
public final class SearchCommand extends ConsoleCommand {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private WorkspaceOptions workspace;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private QueryOptions query;

  @Option(
      names = "-k",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many hits (default: ${DEFAULT-VALUE}).")
  private int hits;

  @Option(
      names = "--semantic",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "Mark the sentence nearest to the query in those of the first N hits that an encoder"
              + " ranked; it reads each of them (default: ${DEFAULT-VALUE}, none: 0).")
  private int semantic;

  @Option(
      names = "--format",
      paramLabel = "table|json",
      defaultValue = "table",
      description = "Form of the result (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Format format;

  private enum Format {
    TABLE,
    JSON
  }

  public SearchCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (semantic < 0) {
      throw wrongUsage("--semantic is at least 0, but was " + semantic + ".");
    }
    try (Session session = workspace.open(console())) {
      Source source = workspace.source(session);
      SearchRun run;
      try (PinnedSource pinned = source.pin()) {
        Pipeline pipeline = query.pipeline.of(session, source);
        run = search(session.workspace(), pinned, pipeline);
      }
      print(session, run, grades(session, source, run));
    }
    return ExitCode.DONE;
  }

  private SearchRun search(OpenWorkspace opened, PinnedSource pinned, Pipeline pipeline) {
    try (PinnedRun found =
        opened
            .searchEngine()
            .search(
                pinned,
                query.request(pipeline, hits, Detail.HIGHLIGHTS),
                console().cancellation())) {
      return opened.semanticHighlights().in(found, semantic, console().cancellation());
    }
  }

  /** A database that cannot be opened costs the grades, not the search. */
  private Grades grades(Session session, Source source, SearchRun run) {
    try {
      return StandingGrades.of(session, source.definition().collection(), run.query());
    } catch (CannotOpenException e) {
      console().say("warning: no grades are shown. " + FailureText.of(e).oneLine());
      return Grades.NONE;
    }
  }

  private void print(Session session, SearchRun run, Grades grades) {
    switch (format) {
      case JSON -> RunJson.print(console().out(), run, grades);
      case TABLE ->
          new RunText(console(), session.workspace().workspace().grades()).print(run, grades);
    }
  }
}
