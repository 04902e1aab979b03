package io.rankscope.engine.search;

import io.rankscope.engine.domain.SearchRun.Matches;
import io.rankscope.engine.domain.StageTiming;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.failure.UsageException;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.search.RerankStage.Reranked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Runs the stages of pipelines in their order. Safe for use by several threads. */
final class PipelineExecution {
  /** Why a stage has no rank for a passage that it was never given. */
  static final String NOT_BEFORE = "not in the stage before";

  private final Map<Class<?>, Retriever<?>> retrievers = new HashMap<>();
  private final RerankStage rerankers;

  private final Models models;

  PipelineExecution(List<Retriever<?>> retrievers, List<Reranker<?>> rerankers, Models models) {
    retrievers.forEach(retriever -> this.retrievers.put(retriever.kind(), retriever));
    this.rerankers = new RerankStage(rerankers);
    this.models = models;
  }

  /**
   * Ranks for {@code k} hits.
   *
   * @param request what to ask each leg; its depth is set leg by leg
   */
  Ranking run(Pipeline pipeline, int k, RetrievalRequest request, StageFailures failures) {
    return new Run(pipeline, k, request, failures).ranking();
  }

  private <L extends Leg> Retrieved retrieve(L leg, RetrievalRequest request) {
    // A retriever is filed under the class it says it executes.
    @SuppressWarnings("unchecked")
    Retriever<L> retriever = (Retriever<L>) retrievers.get(leg.getClass());
    if (retriever == null) {
      throw new UsageException(
          "Nothing here executes legs of the type '" + leg.type() + "'.",
          null,
          "Use a leg of another type.");
    }
    return retriever.retrieve(leg, request);
  }

  /** A stage under way, since {@code start}. */
  private record Stopwatch(String stage, OptionalDouble opening, long start) {
    StageTiming stopped(int candidates) {
      return stopped(candidates, 0);
    }

    StageTiming stopped(int candidates, int cached) {
      return new StageTiming(stage, (System.nanoTime() - start) / 1e6, candidates, opening, cached);
    }
  }

  /** One query on its way through the stages. */
  private final class Run {
    private final Pipeline pipeline;
    private final int k;
    private final RetrievalRequest request;
    private final StageFailures failures;
    private final Map<String, Retrieved> found = new LinkedHashMap<>();
    private final Map<String, String> modelsByStage;
    private final Ledger ledger = new Ledger();
    private final List<StageTiming> stages = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int shallowest = Integer.MAX_VALUE;

    Run(Pipeline pipeline, int k, RetrievalRequest request, StageFailures failures) {
      this.pipeline = pipeline;
      this.modelsByStage = pipeline.modelsByStage();
      this.k = k;
      this.request = request;
      this.failures = failures;
    }

    Ranking ranking() {
      legs();
      List<Candidate> candidates = fused();
      Supplier<Matches> matches = matches(candidates.size());
      candidates = collapsed(reranked(candidates));
      return new Ranking(
          candidates.subList(0, Math.min(k, candidates.size())),
          found,
          ledger,
          stages,
          matches,
          warnings);
    }

    private Supplier<Matches> matches(int candidates) {
      if (found.size() == 1 && pipeline.fusion().isEmpty()) {
        return found.values().iterator().next().evidence()::matches;
      }
      return () -> new Matches(candidates, false);
    }

    private void legs() {
      RankscopeException first = null;
      for (Leg leg : pipeline.legs()) {
        request.cancellation().throwIfRequested();
        int depth = pipeline.depth(leg, k);
        Stopwatch watch = started(leg.name());
        try {
          Retrieved retrieved = retrieve(leg, request.withDepth(depth));
          stages.add(watch.stopped(retrieved.candidates().size()));
          ledger.add(
              leg.name(), retrieved.candidates(), passage -> absence(retrieved, passage, depth));
          warnings.addAll(retrieved.warnings());
          found.put(leg.name(), retrieved);
        } catch (RankscopeException e) {
          if (failures == StageFailures.THROWN) {
            throw e;
          }
          first = first == null ? e : first;
          stages.add(watch.stopped(0));
          ledger.addFailed(leg.name());
          warnings.add(failed("The leg '" + leg.name() + "' failed", e));
        }
      }
      if (found.isEmpty() && first != null) {
        throw first;
      }
    }

    private static String absence(Retrieved retrieved, DocAddress passage, int depth) {
      try {
        return retrieved.evidence().absence(passage).words(depth);
      } catch (IOException | RuntimeException | InternalError e) {
        throw new ShardFailure(passage.shard(), e);
      }
    }

    private List<Candidate> fused() {
      if (pipeline.fusion().isEmpty()) {
        return found.values().iterator().next().candidates();
      }
      Stopwatch watch = started(Pipeline.FUSION);
      Map<String, List<Candidate>> rankings = new LinkedHashMap<>();
      found.forEach((leg, retrieved) -> rankings.put(leg, retrieved.candidates()));
      List<Candidate> fused = FusionStage.fuse(pipeline.fusion().get(), rankings, ledger);
      stages.add(watch.stopped(fused.size()));
      ledger.add(Pipeline.FUSION, fused, passage -> "in no leg");
      return fused;
    }

    private List<Candidate> reranked(List<Candidate> before) {
      List<Candidate> candidates = before;
      for (int i = 0; i < pipeline.rerankers().size(); i++) {
        request.cancellation().throwIfRequested();
        Rerank rerank = pipeline.rerankers().get(i);
        String stage = Pipeline.rerankStage(i);
        Stopwatch watch = started(stage);
        try {
          Reranked reranked =
              rerankers.rerank(
                  rerank, request.source(), request.query(), candidates, request.cancellation());
          List<Candidate> given = candidates;
          candidates = reranked.ranking();
          stages.add(watch.stopped(candidates.size(), reranked.cached()));
          ledger.add(
              stage,
              candidates,
              passage ->
                  given.stream().anyMatch(one -> one.address().equals(passage))
                      ? "below the rerank depth of " + rerank.depth()
                      : NOT_BEFORE);
          if (given.size() > rerank.depth()) {
            shallowest = Math.min(shallowest, rerank.depth());
          }
          ledger.read(stage, reranked.cuts());
          warnings.addAll(reranked.warnings());
        } catch (RankscopeException e) {
          if (failures == StageFailures.THROWN) {
            throw e;
          }
          stages.add(watch.stopped(0));
          ledger.addFailed(stage);
          warnings.add(failed("The reranker of stage '" + stage + "' failed", e));
        }
      }
      if (shallowest < k) {
        warnings.add(
            "The rerankers look at "
                + shallowest
                + (shallowest == 1 ? " passage" : " passages")
                + ", so there are no more hits.");
      }
      return candidates;
    }

    private List<Candidate> collapsed(List<Candidate> before) {
      if (pipeline.collapse() == Collapse.NONE) {
        return before;
      }
      Stopwatch watch = started(Pipeline.COLLAPSE);
      CollapseStage collapse = CollapseStage.of(request.source(), before, k);
      stages.add(watch.stopped(collapse.kept().size()));
      ledger.add(Pipeline.COLLAPSE, collapse.kept(), collapse.absence());
      return collapse.kept();
    }

    /** Opens the stage's model first, which takes seconds once and says nothing of the stage. */
    private Stopwatch started(String stage) {
      String model = modelsByStage.get(stage);
      if (model == null || models.isOpen(model)) {
        return new Stopwatch(stage, OptionalDouble.empty(), System.nanoTime());
      }
      long start = System.nanoTime();
      // A model that does not open fails the stage as soon as it is asked for.
      models.hashIfOpen(model);
      long opened = System.nanoTime();
      return new Stopwatch(stage, OptionalDouble.of((opened - start) / 1e6), opened);
    }

    private static String failed(String stage, RankscopeException failure) {
      return stage + ". " + FailureText.of(failure).oneLine();
    }
  }
}
