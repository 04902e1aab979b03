package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.ExitCode;
import io.rankscope.cli.output.EvaluationCsv;
import io.rankscope.cli.output.EvaluationJson;
import io.rankscope.cli.output.EvaluationReport;
import io.rankscope.cli.output.EvaluationTable;
import io.rankscope.cli.output.PerQuery;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.evaluation.Comparison;
import io.rankscope.engine.evaluation.Evaluation;
import io.rankscope.engine.evaluation.Gate;
import io.rankscope.engine.evaluation.Measure;
import io.rankscope.engine.evaluation.Slice;
import io.rankscope.engine.evaluation.SystemScores;
import io.rankscope.engine.failure.NearestName;
import io.rankscope.engine.failure.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores runs, or pipelines of a workspace, against qrels. */
@Command(
    name = "evaluate",
    description = "Score runs, or pipelines of a workspace, against qrels, as trec_eval does.",
    footerHeading = "%n",
    footer =
        "Means are over all judged queries; where a run misses some, the mean over the answered"
            + " ones is given, too. A bare measure counts grades from 1; write AP(rel=2) for"
            + " another level.")
public final class EvaluateCommand extends ConsoleCommand {
  /** The systems side by side within a slice; queries without the attribute last. */
  private static final Comparator<Slice> BY_VALUE =
      Comparator.comparing((Slice slice) -> slice.value().isEmpty())
          .thenComparing(slice -> slice.value().orElse(""));

  @Option(
      names = "--qrels",
      paramLabel = "F",
      description = "Qrels, TREC or BEIR (default: the workspace's judgments).")
  private @Nullable Path qrels;

  @Option(names = "--run", paramLabel = "F", description = "A TREC run; may be repeated.")
  private List<Path> runs = new ArrayList<>();

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR",
      description = "Workspace whose pipelines are run instead.")
  private @Nullable Path workspace;

  @Option(
      names = {"-s", "--source"},
      paramLabel = "SOURCE",
      description = "Source to search (default: the first).")
  private @Nullable String source;

  @Option(
      names = {"-p", "--pipeline"},
      paramLabel = "PIPELINE",
      description = "Pipeline to score; may be repeated (default: the first).")
  private List<String> pipelines = new ArrayList<>();

  @Option(
      names = "--queries",
      paramLabel = "F|SET",
      description =
          "Query set or file (default: the workspace's first set); --slice reads its metadata.")
  private @Nullable String queries;

  @Option(
      names = "--measures",
      paramLabel = "LIST",
      description = "Measures as ir_measures writes them: \"nDCG@10 AP R@100\".")
  private @Nullable String measures;

  @Option(names = "--per-query", description = "List the scores of every query, too.")
  private boolean perQuery;

  @Option(
      names = "--slice",
      paramLabel = "ATTRIBUTE",
      description = "Means of the queries that share a value of this attribute, too.")
  private @Nullable String attribute;

  @Option(
      names = "--baseline",
      paramLabel = "P",
      description = "Compare every other system with this one.")
  private @Nullable String baseline;

  @Option(
      names = "--fail-below",
      paramLabel = "MEASURE=X",
      description = "Exit 1 when a mean is below: nDCG@10=0.30; may be repeated.")
  private List<String> bounds = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, json or csv (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Format format;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ModelOptions models;

  private enum Format {
    TABLE,
    JSON,
    CSV
  }

  public EvaluateCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() {
    Optional<List<Measure>> named =
        Optional.ofNullable(measures).map(list -> option(() -> Measure.parseAll(list)));
    List<Gate> gates = option(() -> bounds.stream().map(Gate::parse).toList());
    EvaluationInputs inputs = inputs();
    EvaluationReport report = report(inputs, asked(named.orElseGet(inputs::measures), gates));
    print(report);
    List<String> complaints =
        gates.stream()
            .flatMap(
                gate ->
                    report.systems().stream()
                        .filter(system -> !gate.passes(system))
                        .map(gate::failure))
            .toList();
    complaints.forEach(console()::say);
    return complaints.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
  }

  private EvaluationInputs inputs() {
    if (workspace != null && runs.isEmpty()) {
      try (Session session = Session.open(workspace, models.inference(), console())) {
        return new WorkspaceEvaluation(session, session.source(source), console())
            .inputs(pipelines, queries, qrels);
      }
    }
    if (workspace != null || qrels == null || runs.isEmpty()) {
      throw wrongUsage("Name either --qrels and at least one --run, or a workspace with -w.");
    }
    if (source != null || !pipelines.isEmpty()) {
      throw wrongUsage("-s and -p choose from a workspace: name it with -w.");
    }
    return EvaluationInputs.ofFiles(qrels, runs, queries == null ? null : Path.of(queries));
  }

  private static List<Measure> asked(List<Measure> named, List<Gate> gates) {
    Set<Measure> asked = new LinkedHashSet<>(named);
    gates.forEach(gate -> asked.add(gate.measure()));
    return List.copyOf(asked);
  }

  private EvaluationReport report(EvaluationInputs inputs, List<Measure> asked) {
    List<SystemScores> systems =
        inputs.runs().stream().map(run -> Evaluation.of(inputs.qrels(), run, asked)).toList();
    return new EvaluationReport(
        asked, systems, slices(inputs, systems), comparisons(systems, asked));
  }

  private List<Slice> slices(EvaluationInputs inputs, List<SystemScores> systems) {
    if (attribute == null) {
      return List.of();
    }
    String sliced = attribute;
    QuerySet set =
        inputs
            .queries()
            .orElseThrow(() -> wrongUsage("--slice needs the queries: name them with --queries."));
    return systems.stream()
        .flatMap(system -> Slice.by(sliced, set, system).stream())
        .sorted(BY_VALUE)
        .toList();
  }

  private List<Comparison> comparisons(List<SystemScores> systems, List<Measure> asked) {
    if (baseline == null) {
      return List.of();
    }
    SystemScores base = named(baseline, systems);
    return systems.stream()
        .filter(system -> !system.system().equals(base.system()))
        .flatMap(system -> asked.stream().map(measure -> Comparison.of(base, system, measure)))
        .toList();
  }

  private static SystemScores named(String name, List<SystemScores> systems) {
    return systems.stream()
        .filter(system -> system.system().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "No system is called '" + name + "'.",
                    null,
                    NearestName.remedy(name, systems.stream().map(SystemScores::system).toList())));
  }

  private void print(EvaluationReport report) {
    PerQuery queryScores = perQuery ? PerQuery.LISTED : PerQuery.OMITTED;
    switch (format) {
      case TABLE -> new EvaluationTable(console(), report).print(queryScores);
      case JSON -> EvaluationJson.print(console().out(), report);
      case CSV -> {
        EvaluationCsv.print(console().out(), report, queryScores);
        if (!report.comparisons().isEmpty()) {
          warn("CSV has no place for comparisons; ask for table or json.");
        }
      }
    }
    console().out().flush();
    report.systems().forEach(system -> system.warnings().forEach(this::warn));
  }

  private void warn(String words) {
    console().say("warning: " + words);
  }
}
