package io.rankscope.engine.search.vector;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.domain.QuerySyntax;
import io.rankscope.engine.domain.Statistics;
import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.search.PassageFilter;
import io.rankscope.engine.search.RetrievalRequest;
import io.rankscope.engine.search.ShardFailures;
import io.rankscope.engine.search.vector.VectorRetriever.Encoded;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Runs a vector leg by its graph and, beside it, by looking at every vector, and tells for each
 * passage that the graph misses why it does. All queries are asked of the same shards: when one
 * fails, all run again without it.
 */
public final class MissTriage implements Task<TriageReport> {
  /** Ranks up to here are told of passages that the model puts far. */
  public static final int RANKED = 1000;

  private final VectorRetriever retriever;
  private final PinnedSource source;
  private final Question question;
  private final List<Query> queries;
  private final Map<String, Set<PassageId>> relevant;
  private final Executor workers;

  /**
   * What is asked of every query.
   *
   * @param leg the leg; whether it is exact makes no difference
   * @param filters all of which a candidate has to pass
   * @param k how many of the first passages are compared, at least 1
   * @param depth how many candidates the graph is searched for, at least k
   */
  public record Question(VectorLeg leg, List<PassageFilter> filters, int k, int depth) {
    /**
     * @throws UsageException when the leg does not pass on k candidates
     */
    public Question {
      filters = List.copyOf(filters);
      if (k < 1 || depth < k) {
        throw new UsageException(
            "The leg '"
                + leg.name()
                + "' passes on "
                + depth
                + " candidates; "
                + k
                + " are to be compared.",
            null,
            "Compare from 1 to " + depth + ".");
      }
    }
  }

  /**
   * @param source stays pinned by the caller until the task has ended
   * @param relevant by query id, the passages judged relevant
   * @param workers where the shards of a query are searched side by side
   */
  public MissTriage(
      VectorRetriever retriever,
      PinnedSource source,
      Question question,
      List<Query> queries,
      Map<String, Set<PassageId>> relevant,
      Executor workers) {
    this.retriever = retriever;
    this.source = source;
    this.question = question;
    this.queries = List.copyOf(queries);
    this.relevant = Map.copyOf(relevant);
    this.workers = workers;
  }

  @Override
  public TriageReport run(Progress progress, Cancellation cancellation) {
    ShardFailures failures = new ShardFailures(source);
    Set<String> warnings = new LinkedHashSet<>();
    List<TriagedQuery> triaged =
        failures.withoutFailing(
            failed -> {
              warnings.clear();
              List<TriagedQuery> done = new ArrayList<>();
              for (Query query : queries) {
                cancellation.throwIfRequested();
                done.add(triage(query, failed, warnings, cancellation));
                progress.report(done.size(), queries.size(), "queries compared");
              }
              return done;
            });
    List<String> all = new ArrayList<>(failures.warnings());
    all.addAll(source.warnings());
    warnings.stream().filter(warning -> !all.contains(warning)).forEach(all::add);
    return new TriageReport(
        question.leg(), question.k(), question.depth(), triaged, failures.outcomes(), all);
  }

  private TriagedQuery triage(
      Query query, Set<Integer> failed, Set<String> warnings, Cancellation cancellation) {
    RetrievalRequest request =
        new RetrievalRequest(
            source,
            failed,
            query,
            QuerySyntax.WORDS,
            Statistics.MERGED,
            question.filters(),
            question.depth(),
            workers,
            cancellation);
    Encoded encoded = retriever.encode(question.leg(), request);
    warnings.addAll(encoded.warnings());
    return new QueryTriage(retriever, question, encoded, request)
        .triage(relevant.getOrDefault(query.id(), Set.of()));
  }
}
