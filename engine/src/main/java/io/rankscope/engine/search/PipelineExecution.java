package io.rankscope.engine.search;

import io.rankscope.engine.domain.SearchRun.Matches;
import io.rankscope.engine.domain.StageTiming;
import io.rankscope.engine.failure.UsageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the stages of pipelines in their order. Safe for use by several threads. */
final class PipelineExecution {
  private final Map<Class<?>, Retriever<?>> retrievers = new HashMap<>();

  PipelineExecution(List<Retriever<?>> retrievers) {
    retrievers.forEach(retriever -> this.retrievers.put(retriever.kind(), retriever));
  }

  /**
   * Ranks for {@code k} hits.
   *
   * @param request what to ask each leg; its depth is set leg by leg
   */
  Ranking run(Pipeline pipeline, int k, RetrievalRequest request) {
    if (pipeline.legs().size() != 1) {
      throw new UsageException(
          "The pipeline '" + pipeline.name() + "' has several legs and nothing to fuse them.",
          null,
          "Leave one leg.");
    }
    Map<String, Retrieved> found = new LinkedHashMap<>();
    Ledger ledger = new Ledger();
    List<StageTiming> stages = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    List<Candidate> candidates = List.of();
    Matches matches = new Matches(0, true);
    for (Leg leg : pipeline.legs()) {
      request.cancellation().throwIfRequested();
      int depth = pipeline.depth(leg, k);
      long start = System.nanoTime();
      Retrieved retrieved = retrieve(leg, request.withDepth(depth));
      stages.add(
          new StageTiming(
              leg.name(), (System.nanoTime() - start) / 1e6, retrieved.candidates().size()));
      ledger.add(leg.name(), depth, retrieved.candidates());
      warnings.addAll(retrieved.warnings());
      found.put(leg.name(), retrieved);
      candidates = retrieved.candidates();
      matches = retrieved.matches();
    }
    return new Ranking(
        candidates.subList(0, Math.min(k, candidates.size())),
        found,
        ledger,
        stages,
        matches,
        warnings);
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
}
