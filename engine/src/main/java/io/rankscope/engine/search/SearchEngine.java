package io.rankscope.engine.search;

import io.rankscope.engine.domain.Highlight;
import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.PipelineSnapshot;
import io.rankscope.engine.domain.ScoredPassage;
import io.rankscope.engine.domain.SearchRun;
import io.rankscope.engine.domain.SearchRun.Matches;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Searches pinned sources by pipelines. A shard that fails on the way is marked and the query runs
 * again on the others. Safe for use by several threads.
 */
public final class SearchEngine {
  private final Executor workers;
  private final PipelineExecution pipelines;
  private final Models models;
  private volatile Optional<Written> last = Optional.empty();

  /** An engine for pipelines without models and rerankers. */
  public SearchEngine(Executor workers, List<Retriever<?>> retrievers) {
    this(workers, retrievers, List.of(), Models.NONE);
  }

  /**
   * @param workers where the shards of a query are searched side by side; the caller shuts it down
   * @param retrievers one for each kind of leg that pipelines may have
   * @param rerankers one for each kind of reranker
   * @param models the models that pipelines name
   */
  public SearchEngine(
      Executor workers, List<Retriever<?>> retrievers, List<Reranker<?>> rerankers, Models models) {
    this.workers = workers;
    this.pipelines = new PipelineExecution(retrievers, rerankers, models);
    this.models = models;
  }

  /**
   * Searches.
   *
   * @return the run with a pin of its own on the source, to be closed by the caller
   * @throws io.rankscope.engine.failure.BadInputException when the query cannot be read
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  public PinnedRun search(PinnedSource source, SearchRequest request, Cancellation cancellation) {
    ShardFailures failures = new ShardFailures(source);
    Found found =
        failures.withoutFailing(
            failed -> {
              Ranking ranking =
                  pipelines.run(
                      request.pipeline(),
                      request.k(),
                      asked(source, failed, request, workers, cancellation),
                      StageFailures.SHOWN);
              cancellation.throwIfRequested();
              return new Found(
                  ranking,
                  ranking.matches().get(),
                  RerankStage.fetch(source, ranking.candidates()),
                  ledgers(ranking));
            });
    return pinned(source, request, failures, found);
  }

  /**
   * Ranks without fetching anything but ids, for runs of whole query sets. The query is searched on
   * the calling thread alone: many queries side by side use the processors better.
   *
   * @param failed ordinals of the shards to leave out
   * @throws ShardFailure when another shard fails
   * @throws io.rankscope.engine.failure.BadInputException when the query cannot be read
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  Ranked rank(
      PinnedSource source, Set<Integer> failed, SearchRequest request, Cancellation cancellation) {
    Ranking ranking =
        pipelines.run(
            request.pipeline(),
            request.k(),
            asked(source, failed, request, Runnable::run, cancellation),
            StageFailures.THROWN);
    List<ScoredPassage> passages = new ArrayList<>(ranking.candidates().size());
    for (Candidate candidate : ranking.candidates()) {
      passages.add(candidate.scored());
    }
    return new Ranked(passages, ranking.warnings());
  }

  /** A ranking without anything but ids, and what a reader of it must know. */
  record Ranked(List<ScoredPassage> passages, List<String> warnings) {}

  private static RetrievalRequest asked(
      PinnedSource source,
      Set<Integer> failed,
      SearchRequest request,
      Executor workers,
      Cancellation cancellation) {
    return new RetrievalRequest(
        source,
        failed,
        request.query(),
        request.syntax(),
        request.statistics(),
        request.pipeline().filters(),
        request.k(),
        workers,
        cancellation);
  }

  private PinnedRun pinned(
      PinnedSource source, SearchRequest request, ShardFailures failures, Found found) {
    Set<String> warnings = new LinkedHashSet<>(failures.warnings());
    warnings.addAll(source.warnings());
    warnings.addAll(found.ranking.warnings());
    List<Hit> hits = hits(found, marks(request, found, warnings));
    Map<String, String> parsed = new LinkedHashMap<>();
    Map<String, Evidence> evidence = new HashMap<>();
    found
        .ranking
        .legs()
        .forEach(
            (leg, retrieved) -> {
              parsed.put(leg, retrieved.evidence().parsedQuery());
              evidence.put(leg, retrieved.evidence());
            });
    Map<PassageId, DocAddress> addresses = new HashMap<>();
    found
        .ranking
        .candidates()
        .forEach(candidate -> addresses.putIfAbsent(candidate.id(), candidate.address()));
    Written written = written(request.pipeline());
    SearchRun run =
        new SearchRun(
            request.query(),
            request.syntax(),
            parsed,
            source.name(),
            source.fingerprint(),
            written.snapshot,
            written.modelHashes,
            request.statistics(),
            failures.outcomes(),
            found.ranking.stages(),
            found.matches,
            hits,
            List.copyOf(warnings),
            Instant.now());
    return new PinnedRun(
        run, source.pinAgain(), request.pipeline(), found.ranking.ledger(), evidence, addresses);
  }

  /** The same pipeline is asked again and again; only models may change what is written of it. */
  private Written written(Pipeline pipeline) {
    Optional<Written> known = last;
    if (known.isPresent() && known.get().pipeline.equals(pipeline)) {
      return known.get();
    }
    Set<String> names = pipeline.models();
    Map<String, String> hashes = new LinkedHashMap<>();
    for (String name : names) {
      models.hashIfOpen(name).ifPresent(hash -> hashes.put(name, hash));
    }
    Written written = new Written(pipeline, pipeline.snapshot(models), hashes);
    if (names.isEmpty()) {
      last = Optional.of(written);
    }
    return written;
  }

  private record Written(
      Pipeline pipeline, PipelineSnapshot snapshot, Map<String, String> modelHashes) {}

  private static List<Hit> hits(Found found, List<List<Highlight>> marks) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < found.passages.size(); i++) {
      Candidate candidate = found.ranking.candidates().get(i);
      hits.add(
          new Hit(
              i + 1,
              candidate.score(),
              found.passages.get(i),
              candidate.address().shard(),
              marks.get(i),
              found.ledgers.get(i)));
    }
    return hits;
  }

  /** Highlights per passage; when they cannot be had, none and a warning. */
  private static List<List<Highlight>> marks(
      SearchRequest request, Found found, Set<String> warnings) {
    List<Evidence.Located> located = new ArrayList<>();
    List<List<Highlight>> none = new ArrayList<>();
    for (int i = 0; i < found.passages.size(); i++) {
      located.add(
          new Evidence.Located(found.ranking.candidates().get(i).address(), found.passages.get(i)));
      none.add(List.of());
    }
    if (request.detail() != Detail.HIGHLIGHTS || located.isEmpty()) {
      return none;
    }
    try {
      return Marks.of(found.ranking.legs().values(), located);
    } catch (IOException | RuntimeException | InternalError e) {
      warnings.add(
          "The matches could not be highlighted ("
              + e.getClass().getSimpleName()
              + "); check the shards with 'rankscope check'.");
      return none;
    }
  }

  /** What each stage made of each hit: told from the index, so a shard may fail on the way. */
  private static List<List<LedgerEntry>> ledgers(Ranking ranking) {
    return ranking.candidates().stream()
        .map(candidate -> ranking.ledger().of(candidate.address()))
        .toList();
  }

  private record Found(
      Ranking ranking, Matches matches, List<Passage> passages, List<List<LedgerEntry>> ledgers) {}
}
