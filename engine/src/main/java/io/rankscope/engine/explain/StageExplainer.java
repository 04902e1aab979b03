package io.rankscope.engine.explain;

import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.search.Evidence;
import io.rankscope.engine.search.Fusion;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.Rerank;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Explains what the stages of a run made of a passage: the legs from their evidence, fusion and
 * rerankers from the ledger, each stage's tree below that of the stage that followed it.
 */
final class StageExplainer {
  private final Map<Class<?>, LegExplainer<?>> explainers = new HashMap<>();

  StageExplainer(List<LegExplainer<?>> explainers) {
    explainers.forEach(explainer -> this.explainers.put(explainer.kind(), explainer));
  }

  /**
   * What the stages made of a passage.
   *
   * @param last of the last stage that ranks: its score is empty when that stage does not have the
   *     passage; the tree is then that of the last stage that has
   * @param stages each by itself, the last one first
   */
  record Told(LegExplanation last, List<StageExplanation> stages) {}

  /** Explains a passage of the run's source. */
  Told explain(PinnedRun run, DocAddress passage) throws IOException {
    Pipeline pipeline = run.pipeline();
    Map<String, LegExplanation> legs = new LinkedHashMap<>();
    for (Leg leg : pipeline.legs()) {
      Optional<Evidence> evidence = run.evidence(leg.name());
      if (evidence.isPresent()) {
        legs.put(leg.name(), ofLeg(evidence.get(), passage));
      }
    }
    Deque<StageExplanation> stages = new ArrayDeque<>();
    legs.forEach((leg, alone) -> stages.addLast(stage(leg, alone)));
    if (pipeline.isSingleLeg()) {
      return new Told(legs.values().iterator().next(), List.copyOf(stages));
    }
    Map<String, LedgerEntry> ledger = new LinkedHashMap<>();
    run.ledger(passage).forEach(entry -> ledger.put(entry.stage(), entry));
    LegExplanation told = fused(pipeline, legs, ledger);
    if (pipeline.fusion().isPresent()) {
      stages.addFirst(stage(Pipeline.FUSION, told));
    }
    for (int i = 0; i < pipeline.rerankers().size(); i++) {
      LedgerEntry entry = ledger.get(Pipeline.rerankStage(i));
      if (entry != null && !entry.failed()) {
        told = reranked(pipeline.rerankers().get(i), entry, told);
        stages.addFirst(stage(entry.stage(), told));
      }
    }
    return new Told(told, List.copyOf(stages));
  }

  private static StageExplanation stage(String name, LegExplanation told) {
    return new StageExplanation(name, told.score(), told.contributions());
  }

  private <E extends Evidence> LegExplanation ofLeg(E evidence, DocAddress passage)
      throws IOException {
    // An explainer is filed under the class it says it reads.
    @SuppressWarnings("unchecked")
    LegExplainer<E> explainer = (LegExplainer<E>) explainers.get(evidence.getClass());
    if (explainer == null) {
      throw new IllegalStateException("nothing explains " + evidence.getClass().getName());
    }
    return explainer.explain(evidence, passage);
  }

  private static LegExplanation fused(
      Pipeline pipeline, Map<String, LegExplanation> legs, Map<String, LedgerEntry> ledger) {
    if (pipeline.fusion().isEmpty()) {
      String only = pipeline.legs().getFirst().name();
      LegExplanation told = legs.values().iterator().next();
      boolean kept =
          Optional.ofNullable(ledger.get(only)).flatMap(StageExplainer::rank).isPresent();
      return kept ? told : withoutScore(told);
    }
    Fusion fusion = pipeline.fusion().get();
    List<ExplanationNode> children = new ArrayList<>();
    List<Contribution> contributions = new ArrayList<>();
    double sum = 0;
    for (Map.Entry<String, LegExplanation> leg : legs.entrySet()) {
      Optional<LedgerEntry> entry = Optional.ofNullable(ledger.get(leg.getKey()));
      ExplanationNode share = share(fusion, leg.getKey(), entry, leg.getValue().tree());
      children.add(share);
      if (entry.flatMap(StageExplainer::rank).isPresent()) {
        sum += share.value();
        contributions.add(
            new Contribution(NodeKind.FUSION, "", leg.getKey(), share.value(), List.of()));
      }
    }
    return new LegExplanation(
        contributions.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((float) sum),
        ExplanationNode.of(NodeKind.FUSION, "fusion: " + fusion.type(), sum, children),
        contributions,
        legs.values().stream().flatMap(leg -> leg.fields().stream()).toList());
  }

  private static Optional<Integer> rank(LedgerEntry entry) {
    return entry.rank().stream().boxed().findFirst();
  }

  /** What a leg adds, or why it adds nothing, above the leg's own tree. */
  private static ExplanationNode share(
      Fusion fusion, String leg, Optional<LedgerEntry> entry, ExplanationNode tree) {
    Optional<LedgerEntry> present = entry.filter(one -> one.contribution().isPresent());
    if (present.isEmpty()) {
      String absence = entry.flatMap(LedgerEntry::absent).orElse("absent");
      return ExplanationNode.of(NodeKind.FUSION, leg + ": " + absence, 0, List.of(tree));
    }
    double added = present.get().contribution().getAsDouble();
    String formula =
        fusion.formula(
            leg,
            present.get().rank().orElseThrow(),
            new Fusion.Share(present.get().normalized(), added));
    return ExplanationNode.of(NodeKind.FUSION, leg + ": " + formula, added, List.of(tree));
  }

  private static LegExplanation withoutScore(LegExplanation told) {
    return new LegExplanation(
        OptionalDouble.empty(), told.tree(), told.contributions(), told.fields());
  }

  private static LegExplanation reranked(Rerank rerank, LedgerEntry entry, LegExplanation before) {
    if (entry.score().isEmpty()) {
      return withoutScore(before);
    }
    double score = entry.score().getAsDouble();
    return new LegExplanation(
        OptionalDouble.of(score),
        ExplanationNode.of(
            NodeKind.RERANK, entry.stage() + ": " + rerank.label(), score, List.of(before.tree())),
        List.of(new Contribution(NodeKind.RERANK, "", rerank.label(), score, List.of())),
        before.fields());
  }
}
