package io.rankscope.engine.explain;

import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.explain.WhyNot.FieldTokens;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.search.Evidence;
import io.rankscope.engine.search.Fusion;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.Pipeline;
import io.rankscope.engine.search.Rerank;
import java.io.IOException;
import java.util.ArrayList;
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
   * What the last stage that ranks made of a passage.
   *
   * @return its score is empty when that stage does not have the passage; the tree is then that of
   *     the last stage that has
   */
  LegExplanation explain(PinnedRun run, DocAddress passage) throws IOException {
    Pipeline pipeline = run.pipeline();
    Map<String, LegExplanation> legs = new LinkedHashMap<>();
    for (Leg leg : pipeline.legs()) {
      Optional<Evidence> evidence = run.evidence(leg.name());
      if (evidence.isPresent()) {
        legs.put(leg.name(), ofLeg(evidence.get(), passage));
      }
    }
    if (pipeline.isSingleLeg()) {
      return legs.values().iterator().next();
    }
    Map<String, LedgerEntry> ledger = new LinkedHashMap<>();
    run.ledger(passage).forEach(entry -> ledger.put(entry.stage(), entry));
    LegExplanation told = fused(pipeline, legs, ledger);
    for (int i = 0; i < pipeline.rerankers().size(); i++) {
      LedgerEntry entry = ledger.get(Pipeline.rerankStage(i));
      if (entry != null && !failed(run, entry)) {
        told = reranked(pipeline.rerankers().get(i), entry, told);
      }
    }
    return told;
  }

  private static boolean failed(PinnedRun run, LedgerEntry entry) {
    return run.run().stages().stream()
        .anyMatch(stage -> stage.stage().equals(entry.stage()) && stage.candidates() == 0);
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
    List<FieldTokens> fields =
        legs.values().stream().flatMap(leg -> leg.fields().stream()).toList();
    if (pipeline.fusion().isEmpty()) {
      String leg = pipeline.legs().getFirst().name();
      LedgerEntry entry = ledger.get(leg);
      LegExplanation told = legs.values().iterator().next();
      boolean kept = entry != null && entry.rank().isPresent();
      return kept
          ? told
          : new LegExplanation(OptionalDouble.empty(), told.tree(), told.contributions(), fields);
    }
    Fusion fusion = pipeline.fusion().get();
    List<ExplanationNode> children = new ArrayList<>();
    List<Contribution> contributions = new ArrayList<>();
    double sum = 0;
    for (Map.Entry<String, LegExplanation> leg : legs.entrySet()) {
      LedgerEntry entry = ledger.get(leg.getKey());
      if (entry == null || entry.contribution().isEmpty()) {
        String absence = entry == null ? "absent" : entry.absent().orElse("absent");
        children.add(
            ExplanationNode.of(
                NodeKind.FUSION, leg.getKey() + ": " + absence, 0, List.of(leg.getValue().tree())));
        continue;
      }
      double added = entry.contribution().getAsDouble();
      sum += added;
      String formula =
          fusion.formula(
              leg.getKey(),
              entry.rank().orElseThrow(),
              new Fusion.Share(entry.normalized(), added));
      children.add(
          ExplanationNode.of(
              NodeKind.FUSION,
              leg.getKey() + ": " + formula,
              added,
              List.of(leg.getValue().tree())));
      contributions.add(new Contribution(NodeKind.FUSION, "", leg.getKey(), added, List.of()));
    }
    boolean present = ledger.get(Pipeline.FUSION).rank().isPresent();
    return new LegExplanation(
        present ? OptionalDouble.of((float) sum) : OptionalDouble.empty(),
        ExplanationNode.of(NodeKind.FUSION, "fusion: " + fusion.type(), sum, children),
        contributions,
        fields);
  }

  private static LegExplanation reranked(Rerank rerank, LedgerEntry entry, LegExplanation before) {
    if (entry.score().isEmpty()) {
      return new LegExplanation(
          OptionalDouble.empty(), before.tree(), before.contributions(), before.fields());
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
