package io.rankscope.engine.search;

import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.domain.Query;
import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.index.PassageReading;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.search.Reranker.Rescored;
import io.rankscope.engine.search.Reranker.Score;
import io.rankscope.engine.task.Cancellation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Runs rerankers. Safe for use by several threads. */
final class RerankStage {
  private final Map<Class<?>, Reranker<?>> rerankers = new HashMap<>();

  RerankStage(List<Reranker<?>> rerankers) {
    rerankers.forEach(reranker -> this.rerankers.put(reranker.kind(), reranker));
  }

  /**
   * The first {@link Rerank#depth()} candidates in the order of their new scores, and how far each
   * was read.
   *
   * @throws io.rankscope.engine.failure.RankscopeException when the model fails
   */
  Reranked rerank(
      Rerank stage,
      PinnedSource source,
      Query query,
      List<Candidate> before,
      Cancellation cancellation) {
    List<Candidate> looked = before.subList(0, Math.min(stage.depth(), before.size()));
    List<Passage> passages = fetch(source, looked);
    cancellation.throwIfRequested();
    Rescored rescored = rescore(stage, query, passages, cancellation);
    List<Placed> placed = new ArrayList<>(looked.size());
    for (int i = 0; i < looked.size(); i++) {
      Score score = rescored.scores().get(i);
      placed.add(new Placed(looked.get(i).scored(score.value()), score.cutAt()));
    }
    placed.sort(Comparator.comparing(Placed::candidate, Candidate.RANK_ORDER));
    return new Reranked(
        placed.stream().map(Placed::candidate).toList(),
        placed.stream().map(Placed::cutAt).toList(),
        rescored.warnings(),
        rescored.cached());
  }

  /** The passages that the candidates stand for. */
  static List<Passage> fetch(PinnedSource source, List<Candidate> candidates) {
    List<Passage> passages = new ArrayList<>(candidates.size());
    PassageReading reading = source.reading();
    for (Candidate candidate : candidates) {
      try {
        passages.add(reading.passage(candidate.id(), candidate.address()));
      } catch (IOException | RuntimeException | InternalError e) {
        throw new ShardFailure(candidate.address().shard(), e);
      }
    }
    return passages;
  }

  private <R extends Rerank> Rescored rescore(
      R stage, Query query, List<Passage> passages, Cancellation cancellation) {
    // A reranker is filed under the class it says it executes.
    @SuppressWarnings("unchecked")
    Reranker<R> reranker = (Reranker<R>) rerankers.get(stage.getClass());
    if (reranker == null) {
      throw new UsageException(
          "Nothing here executes rerankers of the type '" + stage.type() + "'.",
          null,
          "Use a reranker of another type.");
    }
    return reranker.rescore(stage, query, passages, cancellation);
  }

  /**
   * What a reranker passes on.
   *
   * @param ranking best first
   * @param cuts how far each was read, in the order of the ranking
   * @param cached how many scores were known from before
   */
  record Reranked(
      List<Candidate> ranking, List<OptionalInt> cuts, List<String> warnings, int cached) {}

  private record Placed(Candidate candidate, OptionalInt cutAt) {}
}
