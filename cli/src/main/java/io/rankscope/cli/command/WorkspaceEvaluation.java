package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import io.rankscope.cli.console.Counted;
import io.rankscope.cli.console.ProgressLine;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.evaluation.Measure;
import io.rankscope.engine.exchange.QrelsReader;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.search.BatchSearch;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs pipelines of a workspace on its judged queries. */
final class WorkspaceEvaluation {
  private static final int HITS = 1000;

  private final Session session;
  private final Source source;
  private final Console console;

  WorkspaceEvaluation(Session session, Source source, Console console) {
    this.session = session;
    this.source = source;
    this.console = console;
  }

  /**
   * Everything an evaluation needs.
   *
   * @param pipelines names; none means the default pipeline
   * @param queries name or file of a query set; null means the first of the workspace
   * @param qrels file of the answer key; null means the workspace's judgments
   */
  EvaluationInputs inputs(List<String> pipelines, @Nullable String queries, @Nullable Path qrels) {
    QuerySet set = session.querySet(queries == null ? firstSet() : queries);
    List<Pipeline> asked = pipelines(pipelines);
    Qrels grades = qrels == null ? judgments(set) : QrelsReader.read(qrels);
    List<Query> judged =
        set.queries().stream().filter(query -> grades.grades().containsKey(query.id())).toList();
    if (judged.size() < set.queries().size()) {
      console.say(
          judged.size()
              + " of "
              + Counted.of(set.queries().size(), "query", "queries")
              + (judged.size() == 1 ? " is judged" : " are judged"));
    }
    List<RankedRun> runs = new ArrayList<>();
    for (Pipeline pipeline : asked) {
      runs.add(run(pipeline, judged));
    }
    return new EvaluationInputs(grades, runs, measures(), Optional.of(set));
  }

  private List<Pipeline> pipelines(List<String> names) {
    return names.isEmpty()
        ? List.of(session.pipeline(null, source))
        : new LinkedHashSet<>(names).stream().map(name -> session.pipeline(name, source)).toList();
  }

  private RankedRun run(Pipeline pipeline, List<Query> judged) {
    try (PinnedSource pinned = source.pin();
        ProgressLine progress = console.progress()) {
      BatchSearch.Result result =
          session
              .workspace()
              .batch(pinned, judged, pipeline, Statistics.MERGED, HITS)
              .run(progress, console.cancellation());
      result
          .warnings()
          .forEach(warning -> console.say("warning: " + pipeline.name() + ": " + warning));
      return result.run();
    }
  }

  private String firstSet() {
    return described().querySets().keySet().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "The workspace has no query set.", null, "Name a file with --queries."));
  }

  private Qrels judgments(QuerySet set) {
    Qrels qrels = MajorityGrades.of(session, console, source, set.name());
    if (qrels.grades().isEmpty()) {
      throw new BadInputException(
          "Nobody has graded a query of '" + set.name() + "' yet.",
          Location.of(described().judgmentsFile()),
          "Grade some passages, import judgments, or name a file with --qrels.");
    }
    return qrels;
  }

  /** The usual measures, binary ones counting from the grade that this workspace calls relevant. */
  private List<Measure> measures() {
    int level = described().grades().relevantFrom();
    return EvaluationInputs.defaultMeasures().stream()
        .map(measure -> measure.withLevel(level))
        .toList();
  }

  private Workspace described() {
    return session.described();
  }
}
