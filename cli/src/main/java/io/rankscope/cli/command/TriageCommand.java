package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.ExitCode;
import io.rankscope.cli.console.ProgressLine;
import io.rankscope.cli.output.PerQuery;
import io.rankscope.cli.output.TriageJson;
import io.rankscope.cli.output.TriageText;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.exchange.QrelsReader;
import io.rankscope.engine.failure.NearestName;
import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.vector.MissTriage;
import io.rankscope.engine.search.vector.MissTriage.Question;
import io.rankscope.engine.search.vector.TriageReport;
import io.rankscope.engine.search.vector.VectorLeg;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what the graph of a vector leg misses. */
@Command(
    name = "triage",
    description =
        "Tell what the graph of a vector leg misses, beside a look at every vector, and why.",
    footerHeading = "%n",
    footer =
        "Recall is the share of the nearest passages, by their stored vectors, that the graph"
            + " found. Passages judged relevant are followed up, too.")
public final class TriageCommand extends ConsoleCommand {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private WorkspaceOptions workspace;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private PipelineOption pipeline;

  @Option(
      names = "--leg",
      paramLabel = "NAME",
      description = "The vector leg (default: the first of the pipeline).")
  private @Nullable String leg;

  @Option(
      names = "--queries",
      paramLabel = "F|SET",
      description = "Query set or file (default, without a QUERY: the workspace's first set).")
  private @Nullable String queries;

  @Option(
      names = "--qrels",
      paramLabel = "F",
      description = "What is relevant, TREC or BEIR (default: the workspace's judgments).")
  private @Nullable Path qrels;

  @Option(
      names = "-k",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many of the first passages are compared (default: ${DEFAULT-VALUE}).")
  private int hits;

  @Option(names = "--per-query", description = "List what was missed for every query, too.")
  private boolean perQuery;

  @Option(
      names = "--format",
      paramLabel = "table|json",
      defaultValue = "table",
      description = "Form of the result (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Format format;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "One query instead of a set; several words need no quotes.")
  private List<String> words = new ArrayList<>();

  private enum Format {
    TABLE,
    JSON
  }

  public TriageCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    if (!words.isEmpty() && queries != null) {
      throw wrongUsage("Name either --queries or a QUERY.");
    }
    if (hits < 1) {
      throw wrongUsage("-k is at least 1, but was " + hits + ".");
    }
    try (Session session = workspace.open(console())) {
      Source source = workspace.source(session);
      Pipeline ranker = pipeline.of(session, source);
      VectorLeg chosen = leg(ranker);
      Question question = new Question(chosen, ranker.filters(), hits, ranker.depth(chosen, hits));
      QuerySet set = asked(session);
      TriageReport report = triage(session, source, question, set);
      print(ranker, report);
      report.warnings().forEach(warning -> console().say("warning: " + warning));
    }
    return ExitCode.DONE;
  }

  private TriageReport triage(Session session, Source source, Question question, QuerySet set) {
    Map<String, Set<PassageId>> relevant = relevant(session, source, set);
    try (PinnedSource pinned = source.pin();
        ProgressLine progress = console().progress()) {
      MissTriage triage = session.workspace().triage(pinned, question, set.queries(), relevant);
      return triage.run(progress, console().cancellation());
    }
  }

  private VectorLeg leg(Pipeline ranker) {
    List<VectorLeg> legs =
        ranker.legs().stream()
            .filter(VectorLeg.class::isInstance)
            .map(VectorLeg.class::cast)
            .toList();
    if (legs.isEmpty()) {
      throw new UsageException(
          "The pipeline '" + ranker.name() + "' has no vector leg.",
          null,
          "Name one that has with -p.");
    }
    if (leg == null) {
      return legs.getFirst();
    }
    String wanted = leg;
    return legs.stream()
        .filter(one -> one.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "The pipeline '" + ranker.name() + "' has no vector leg '" + wanted + "'.",
                    null,
                    NearestName.remedy(wanted, legs.stream().map(VectorLeg::name).toList())));
  }

  private QuerySet asked(Session session) {
    if (!words.isEmpty()) {
      Query typed = Query.typed(String.join(" ", words));
      return new QuerySet(typed.set(), List.of(typed));
    }
    return session.querySet(
        queries != null
            ? queries
            : session.described().querySets().keySet().stream()
                .findFirst()
                .orElseThrow(
                    () ->
                        wrongUsage(
                            "The workspace has no query set: give a QUERY, or a file with"
                                + " --queries.")));
  }

  private Map<String, Set<PassageId>> relevant(Session session, Source source, QuerySet set) {
    int level = session.workspace().workspace().grades().relevantFrom();
    Qrels grades =
        qrels == null
            ? MajorityGrades.of(session, console(), source, set.name())
            : QrelsReader.read(qrels);
    Map<String, Set<PassageId>> relevant = new HashMap<>();
    grades
        .grades()
        .forEach(
            (query, passages) ->
                relevant.put(
                    query,
                    passages.entrySet().stream()
                        .filter(passage -> passage.getValue() >= level)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet())));
    if (!relevant.isEmpty() && relevant.values().stream().allMatch(Set::isEmpty)) {
      console()
          .say(
              "warning: No grade reaches "
                  + level
                  + ", from which on a passage counts as relevant ('relevant_from' of the"
                  + " workspace), so no relevant passage is followed up.");
    }
    return relevant;
  }

  private void print(Pipeline ranker, TriageReport report) {
    switch (format) {
      case JSON -> TriageJson.print(console().out(), ranker.name(), report);
      case TABLE ->
          new TriageText(console(), report)
              .print(perQuery || !words.isEmpty() ? PerQuery.LISTED : PerQuery.OMITTED);
    }
    console().out().flush();
  }
}
