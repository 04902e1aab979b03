package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.ExitCode;
import io.rankscope.cli.output.ExplanationJson;
import io.rankscope.cli.output.ExplanationText;
import io.rankscope.engine.attribution.NearestSentence;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.explain.Difference;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.explain.Explainer;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.search.Detail;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.workspace.OpenWorkspace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells why a passage has its score. */
@Command(
    name = "explain",
    description = "Tell why a passage has its score for a query, or why it is not found.",
    footerHeading = "%n",
    footer =
        "A passage has a rank when it is among the first "
            + ExplainCommand.DEPTH
            + "; where a leg alone goes by graphs, among the first -k, since a graph is searched"
            + " only so far. The explanation is checked against the score that ranked.")
public final class ExplainCommand extends ConsoleCommand {
  /** Hits among which a passage's rank is looked for, where that does not change the ranking. */
  static final int DEPTH = 1000;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private WorkspaceOptions workspace;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private QueryOptions query;

  @Option(
      names = "--passage",
      required = true,
      paramLabel = "ID",
      description = "The passage to explain; it need not match.")
  @SuppressWarnings("NullAway.Init")
  private String passage;

  @Option(
      names = "--above",
      paramLabel = "ID",
      description = "Tell, too, what this passage has over it.")
  private @Nullable String above;

  @Option(
      names = "-k",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "How many hits the search asks for that is explained (default: ${DEFAULT-VALUE}).")
  private int hits;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "Form of the result (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Format format;

  private enum Format {
    TEXT,
    JSON
  }

  public ExplainCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    try (Session session = workspace.open(console())) {
      Source source = workspace.source(session);
      Pipeline pipeline = query.pipeline.of(session, source);
      try (PinnedSource pinned = source.pin();
          PinnedRun run =
              session
                  .workspace()
                  .searchEngine()
                  .search(
                      pinned,
                      query.request(pipeline, pipeline.hitsBeyond(hits, DEPTH), Detail.PASSAGES),
                      console().cancellation())) {
        print(session.workspace(), run);
        run.run().warnings().forEach(warning -> console().say("warning: " + warning));
      }
    }
    return ExitCode.DONE;
  }

  private void print(OpenWorkspace workspace, PinnedRun run) {
    Explainer explainer = workspace.explainer();
    Explained explained = explained(explainer, run, id("--passage", passage));
    Optional<NearestSentence> nearest = nearest(workspace, run, explained.passage());
    Optional<Difference> gap =
        Optional.ofNullable(above)
            .map(higher -> explained(explainer, run, id("--above", higher)))
            .map(higher -> explainer.difference(higher, explained));
    switch (format) {
      case JSON -> ExplanationJson.print(console().out(), explained, nearest, gap);
      case TEXT -> {
        ExplanationText text = new ExplanationText(console());
        text.print(explained, nearest);
        gap.ifPresent(text::print);
      }
    }
    console().out().flush();
  }

  /** A model that fails costs the sentence, not the explanation. */
  private Optional<NearestSentence> nearest(OpenWorkspace workspace, PinnedRun run, PassageId hit) {
    try {
      return workspace.semanticHighlights().nearest(run, hit, console().cancellation());
    } catch (BadInputException e) {
      console().say("warning: no nearest sentence is shown. " + FailureText.of(e).oneLine());
      return Optional.empty();
    }
  }

  private static Explained explained(Explainer explainer, PinnedRun run, PassageId id) {
    Explained explained = explainer.explain(run, id);
    explained
        .whyNot()
        .filter(whyNot -> !whyNot.indexed())
        .ifPresent(
            whyNot -> {
              throw new BadInputException(whyNot.reason(), null, "Name a passage of the source.");
            });
    return explained;
  }

  private PassageId id(String option, String value) {
    if (value.isEmpty()) {
      throw wrongUsage(option + " is empty.");
    }
    return new PassageId(value);
  }
}
