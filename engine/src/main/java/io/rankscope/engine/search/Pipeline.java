package io.rankscope.engine.search;

import io.rankscope.engine.domain.PipelineSnapshot;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NearestName;
import io.rankscope.engine.index.FieldRoles;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a query becomes a ranking, as data: legs, then fusion, then rerankers in order, then
 * collapse. Each stage takes the ranked candidates of the one before.
 *
 * @param name its name in the workspace; two pipelines that differ only here have the same hash
 * @param legs at least one, with different names
 * @param fusion how the legs become one ranking; needed with several legs
 * @param rerankers score the first candidates again, one after the other
 * @param collapse which passages stand for several
 * @param filters what every leg's candidates have to pass, all of them
 */
public record Pipeline(
    String name,
    List<Leg> legs,
    Optional<Fusion> fusion,
    List<Rerank> rerankers,
    Collapse collapse,
    List<PassageFilter> filters) {
  /** The stage of the fusion in ledgers. */
  public static final String FUSION = "fusion";

  /** The stage of the collapse in ledgers. */
  public static final String COLLAPSE = "collapse";

  private static final String RERANK = "rerank-";
  private static final Set<String> RESERVED = Set.of(FUSION, COLLAPSE);

  /**
   * @throws BadInputException when there is no leg, a leg's name stands twice or is that of another
   *     stage, several legs have no fusion, or the fusion names a leg that is not there
   */
  public Pipeline {
    legs = List.copyOf(legs);
    rerankers = List.copyOf(rerankers);
    filters = List.copyOf(filters);
    if (legs.isEmpty()) {
      throw bad(name, "has no leg", "Give it at least one leg.");
    }
    Set<String> names = new HashSet<>();
    for (Leg leg : legs) {
      if (RESERVED.contains(leg.name()) || leg.name().startsWith(RERANK)) {
        throw bad(name, "calls a leg '" + leg.name() + "', a reserved name", "Rename the leg.");
      }
      if (!names.add(leg.name())) {
        throw bad(name, "has two legs called '" + leg.name() + "'", "Rename one of them.");
      }
    }
    if (fusion.isEmpty() && legs.size() > 1) {
      throw bad(name, "has several legs and nothing to fuse them", "Give it a fusion.");
    }
    Set<String> weighed = fusion.map(Fusion::legs).orElse(Set.of());
    for (String leg : weighed) {
      if (!names.contains(leg)) {
        throw bad(
            name,
            "names the leg '" + leg + "' in its fusion, which it does not have",
            NearestName.remedy(leg, names));
      }
    }
    for (String leg : names) {
      if (!weighed.isEmpty() && !weighed.contains(leg)) {
        throw bad(
            name,
            "has the leg '" + leg + "', which its fusion does not weigh",
            "Give it a weight; 0 if it is to add nothing.");
      }
    }
  }

  /** A pipeline of legs alone; to be given a fusion where there are several. */
  public static Pipeline of(String name, Leg leg) {
    return new Pipeline(name, List.of(leg), Optional.empty(), List.of(), Collapse.NONE, List.of());
  }

  /** A pipeline of legs that are fused. */
  public static Pipeline fused(String name, List<Leg> legs, Fusion fusion) {
    return new Pipeline(name, legs, Optional.of(fusion), List.of(), Collapse.NONE, List.of());
  }

  /** BM25 with the default parameters over the title, if any, and the texts. */
  public static Pipeline lexicalDefault(FieldRoles roles) {
    Map<String, Float> fields = new LinkedHashMap<>();
    roles.textFields().forEach(field -> fields.put(field, 1f));
    return of("bm25", LexicalLeg.over("words", fields));
  }

  /** The same under another name. */
  public Pipeline named(String other) {
    return new Pipeline(other, legs, fusion, rerankers, collapse, filters);
  }

  /** The same with other rerankers. */
  public Pipeline reranked(List<Rerank> stages) {
    return new Pipeline(name, legs, fusion, stages, collapse, filters);
  }

  /** The same, collapsed otherwise. */
  public Pipeline collapsed(Collapse by) {
    return new Pipeline(name, legs, fusion, rerankers, by, filters);
  }

  /** The same with other filters. */
  public Pipeline filtered(List<PassageFilter> demands) {
    return new Pipeline(name, legs, fusion, rerankers, collapse, demands);
  }

  /** Whether the only leg's ranking is the result. */
  public boolean isSingleLeg() {
    return fusion.isEmpty() && rerankers.isEmpty() && collapse == Collapse.NONE;
  }

  /**
   * The candidates that {@code leg} passes on when {@code k} hits are wanted: its own depth, else k
   * for a single leg that nothing follows, else {@value Leg#DEFAULT_DEPTH}.
   */
  public int depth(Leg leg, int k) {
    return leg.depth().orElse(isSingleLeg() ? k : Leg.DEFAULT_DEPTH);
  }

  /**
   * The hits to ask for so that the first {@code k} are those of a search for {@code k}, and as
   * many more as such a search leaves untouched: {@code most}, or less where a reranker passes on
   * less; {@code k} itself where a leg looks no further than the hits wanted.
   */
  public int hitsBeyond(int k, int most) {
    boolean follows =
        legs.stream()
            .anyMatch(leg -> depth(leg, k) != depth(leg, most) && !leg.keepsItsOrderWhenDeeper());
    return follows
        ? k
        : rerankers.stream().mapToInt(Rerank::depth).reduce(Math.max(k, most), Math::min);
  }

  /** The stage of reranker {@code index}, counted from 0, in ledgers. */
  public static String rerankStage(int index) {
    return RERANK + (index + 1);
  }

  /** The stages that a run of it goes through, in order, as ledgers name them. */
  public List<String> stages() {
    return PipelineForm.stages(this);
  }

  /** The models it names, in order of first use. */
  public Set<String> models() {
    return new LinkedHashSet<>(modelsByStage().values());
  }

  /** The model that each stage names, in the order of the stages; others are left out. */
  public Map<String, String> modelsByStage() {
    return PipelineForm.modelsByStage(this);
  }

  /**
   * The definition without the name, every default resolved and every map sorted by key. A depth
   * that follows the number of hits wanted is written as {@code "k"}, a model as its hash, or as
   * {@code "unopened:"} and its name.
   */
  public String canonicalJson(Models opened) {
    return PipelineForm.canonicalJson(this, opened);
  }

  /** The pipeline as a run remembers it. */
  public PipelineSnapshot snapshot(Models opened) {
    return new PipelineSnapshot(name, canonicalJson(opened));
  }

  private static BadInputException bad(String name, String fault, String remedy) {
    return new BadInputException("The pipeline '" + name + "' " + fault + ".", null, remedy);
  }
}
