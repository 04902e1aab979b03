package io.rankscope.engine.workspace;

import io.rankscope.engine.explain.LegExplainer;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.search.Fusion;
import io.rankscope.engine.search.Leg;
import io.rankscope.engine.search.Models;
import io.rankscope.engine.search.Rerank;
import io.rankscope.engine.search.Reranker;
import io.rankscope.engine.search.Retriever;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of legs, fusions and rerankers that pipelines can be made of: the one place where a new
 * kind is registered. Reading and writing workspace files, the settings that somebody types, what
 * the window offers and what executes a pipeline all come from here.
 */
public final class StageKinds {
  /** Those that come with the program. */
  public static final StageKinds STANDARD =
      new StageKinds(
          new KindList<>("leg", List.of(new LexicalLegKind(), new VectorLegKind())),
          new KindList<>(
              "fusion", List.of(new ReciprocalRankFusionKind(), new WeightedFusionKind())),
          new KindList<>("reranker", List.of(new ModelRerankKind())));

  private final KindList<LegKind> legs;
  private final KindList<FusionKind> fusions;
  private final KindList<RerankKind> rerankers;

  private StageKinds(
      KindList<LegKind> legs, KindList<FusionKind> fusions, KindList<RerankKind> rerankers) {
    this.legs = legs;
    this.fusions = fusions;
    this.rerankers = rerankers;
  }

  StageKinds with(LegKind kind) {
    return new StageKinds(legs.with(kind), fusions, rerankers);
  }

  StageKinds with(FusionKind kind) {
    return new StageKinds(legs, fusions.with(kind), rerankers);
  }

  StageKinds with(RerankKind kind) {
    return new StageKinds(legs, fusions, rerankers.with(kind));
  }

  KindList<LegKind> legs() {
    return legs;
  }

  KindList<FusionKind> fusions() {
    return fusions;
  }

  KindList<RerankKind> rerankers() {
    return rerankers;
  }

  /** The types of leg. */
  public List<String> legTypes() {
    return legs.types();
  }

  /**
   * What a leg of that type is called when nobody has given it a name.
   *
   * @throws BadInputException when there is no such type
   */
  public String usualLegName(String type) {
    return legs.named(type).usualName();
  }

  /**
   * A leg as it is when somebody only chooses its type; empty when there is nothing to make it of.
   *
   * @throws BadInputException when there is no such type
   */
  public Optional<Leg> leg(String type, String name, LegMaterial material) {
    return legs.named(type).begun(name, material);
  }

  /** The types of fusion; the first is meant where none is said. */
  public List<String> fusionTypes() {
    return fusions.types();
  }

  /**
   * A fusion as it is when somebody only chooses its type.
   *
   * @param legs the names of the legs that it fuses
   * @throws BadInputException when there is no such type
   */
  public Fusion fusion(String type, List<String> legs) {
    return fusions.named(type).begun(legs);
  }

  /** The types of reranker; the first is meant where none is said. */
  public List<String> rerankTypes() {
    return rerankers.types();
  }

  /**
   * A reranker as it is when somebody only chooses its type.
   *
   * @param models the models that it may name
   * @throws BadInputException when there is no such type, or nothing to make one of
   */
  public Rerank reranker(String type, List<String> models) {
    return rerankers.named(type).begun(models);
  }

  /** What executes the legs. */
  List<Retriever<?>> legExecutors(Models models) {
    return legs.all().stream().<Retriever<?>>map(kind -> kind.executor(models)).toList();
  }

  /** What explains the legs. */
  List<LegExplainer<?>> legExplainers() {
    return legs.all().stream().<LegExplainer<?>>map(LegKind::explainer).toList();
  }

  /** What executes the rerankers. */
  List<Reranker<?>> rerankExecutors(Models models) {
    return rerankers.all().stream().<Reranker<?>>map(kind -> kind.executor(models)).toList();
  }
}
