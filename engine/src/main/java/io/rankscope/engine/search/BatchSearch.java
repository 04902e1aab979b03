package io.rankscope.engine.search;

import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.RankedRun;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.domain.ShardOutcome;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.Location;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.search.SearchEngine.Ranked;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ranks a set of queries, many side by side, fetching ids only. All rankings come from the same
 * shards: when one fails, every query runs again without it.
 */
public final class BatchSearch implements Task<BatchSearch.Result> {
  private static final int LISTED = 5;
  private final SearchEngine engine;
  private final PinnedSource source;
  private final List<Query> queries;
  private final Pipeline pipeline;
  private final Statistics statistics;
  private final int k;
  private final Executor workers;

  /**
   * @param source stays pinned by the caller until the task has ended
   * @param k passages per query, at least 1
   * @param workers where queries run side by side
   */
  public BatchSearch(
      SearchEngine engine,
      PinnedSource source,
      List<Query> queries,
      Pipeline pipeline,
      Statistics statistics,
      int k,
      Executor workers) {
    this.engine = engine;
    this.source = source;
    this.queries = List.copyOf(queries);
    this.pipeline = pipeline;
    this.statistics = statistics;
    this.k = k;
    this.workers = workers;
  }

  /**
   * The rankings of a query set.
   *
   * @param run named after the pipeline; a query without a match has an empty ranking
   * @param shards the outcome of every shard of the source
   * @param warnings what a reader of the rankings must know
   */
  public record Result(RankedRun run, List<ShardOutcome> shards, List<String> warnings) {
    public Result {
      shards = List.copyOf(shards);
      warnings = List.copyOf(warnings);
    }
  }

  @Override
  public Result run(Progress progress, Cancellation cancellation) {
    ShardFailures failures = new ShardFailures(source);
    Map<String, Ranked> found =
        failures.withoutFailing(failed -> rankAll(failed, progress, cancellation));
    Map<String, List<ScoredPassage>> rankings = new LinkedHashMap<>();
    found.forEach((query, ranked) -> rankings.put(query, ranked.passages()));
    List<String> warnings = new ArrayList<>(failures.warnings());
    warnings.addAll(source.warnings());
    warnings.addAll(ofQueries(found));
    return new Result(new RankedRun(pipeline.name(), rankings), failures.outcomes(), warnings);
  }

  /** Each warning once, with the queries it concerns unless it concerns all. */
  private static List<String> ofQueries(Map<String, Ranked> found) {
    Map<String, List<String>> concerned = new LinkedHashMap<>();
    found.forEach(
        (query, ranked) ->
            ranked
                .warnings()
                .forEach(
                    warning ->
                        concerned
                            .computeIfAbsent(warning, unseen -> new ArrayList<>())
                            .add(query)));
    List<String> warnings = new ArrayList<>();
    concerned.forEach(
        (warning, queries) ->
            warnings.add(
                queries.size() == found.size() ? warning : named(queries) + ": " + warning));
    return warnings;
  }

  private static String named(List<String> queries) {
    String shown = String.join(", ", queries.subList(0, Math.min(LISTED, queries.size())));
    String rest = queries.size() <= LISTED ? "" : " and " + (queries.size() - LISTED) + " more";
    return (queries.size() == 1 ? "Query " : "Queries ") + shown + rest;
  }

  private Map<String, Ranked> rankAll(
      Set<Integer> failed, Progress progress, Cancellation cancellation) {
    AtomicBoolean stopped = new AtomicBoolean();
    Cancellation either = () -> stopped.get() || cancellation.requested();
    AtomicInteger done = new AtomicInteger();
    List<CompletableFuture<Ranked>> running = new ArrayList<>();
    for (Query query : queries) {
      running.add(
          CompletableFuture.supplyAsync(
              () -> {
                either.throwIfRequested();
                Ranked ranking = rank(query, failed, either);
                progress.report(done.incrementAndGet(), queries.size(), "queries searched");
                return ranking;
              },
              workers));
    }
    Map<String, Ranked> rankings = new LinkedHashMap<>();
    RuntimeException first = null;
    for (int i = 0; i < queries.size(); i++) {
      try {
        rankings.put(queries.get(i).id(), running.get(i).join());
      } catch (CompletionException | CancellationException e) {
        // All have to end before anything is thrown: they read from the pinned shards.
        stopped.set(true);
        if (first == null) {
          first = e.getCause() instanceof RuntimeException cause ? cause : e;
        }
      }
    }
    if (first != null) {
      throw first;
    }
    return rankings;
  }

  private Ranked rank(Query query, Set<Integer> failed, Cancellation cancellation) {
    try {
      return engine.rank(
          source,
          failed,
          new SearchRequest(query, QuerySyntax.WORDS, pipeline, statistics, k, Detail.PASSAGES),
          cancellation);
    } catch (BadInputException e) {
      throw new BadInputException(
          e.what(), new Location("query " + query.id(), 0, 0, ""), e.remedy(), e);
    }
  }
}
