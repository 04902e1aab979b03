package io.rankscope.engine.explain;

import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.search.Evidence;
import io.rankscope.engine.search.PinnedRun;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Explains passages of a run from what the run kept, never from a second search. Safe for use by
 * several threads.
 */
public final class Explainer {
  private final Map<Class<?>, LegExplainer<?>> explainers = new HashMap<>();

  /**
   * @param explainers one for each kind of leg that runs may come from
   */
  public Explainer(List<LegExplainer<?>> explainers) {
    explainers.forEach(explainer -> this.explainers.put(explainer.kind(), explainer));
  }

  /**
   * Explains why {@code passage} has its score in {@code run}, or why it is not among the hits.
   *
   * @throws CannotOpenException when the index cannot be read any more
   */
  public Explained explain(PinnedRun run, PassageId passage) {
    try {
      Optional<Hit> hit = run.run().hit(passage);
      Optional<DocAddress> address = run.address(passage);
      if (address.isEmpty()) {
        address = run.source().locate(passage);
      }
      if (address.isEmpty()) {
        return notIndexed(run, passage);
      }
      LegExplanation told = ofLeg(run, address.get());
      return hit.map(found -> ofHit(found, told)).orElseGet(() -> ofOther(run, passage, told));
    } catch (IOException e) {
      throw new CannotOpenException(
          "The index cannot be read any more to explain '" + passage + "'.",
          null,
          "Open the source again.",
          e);
    }
  }

  /** Takes the gap between two explained passages apart. */
  public Difference difference(Explained above, Explained below) {
    return Waterfall.between(above, below);
  }

  private LegExplanation ofLeg(PinnedRun run, DocAddress address) throws IOException {
    Evidence evidence = run.evidence(run.legs().getFirst().name()).orElseThrow();
    return explain(evidence, address);
  }

  private <E extends Evidence> LegExplanation explain(E evidence, DocAddress address)
      throws IOException {
    // An explainer is filed under the class it says it reads.
    @SuppressWarnings("unchecked")
    LegExplainer<E> explainer = (LegExplainer<E>) explainers.get(evidence.getClass());
    if (explainer == null) {
      throw new IllegalStateException("nothing explains " + evidence.getClass().getName());
    }
    return explainer.explain(evidence, address);
  }

  private static Explained ofHit(Hit hit, LegExplanation told) {
    return new Explained(
        hit.id(),
        OptionalInt.of(hit.rank()),
        OptionalDouble.of(hit.score()),
        told.tree(),
        sorted(told.contributions()),
        Optional.of(new Agreement(told.tree().value(), hit.score())),
        Optional.empty());
  }

  private static Explained ofOther(PinnedRun run, PassageId passage, LegExplanation told) {
    return new Explained(
        passage,
        OptionalInt.empty(),
        told.score(),
        told.tree(),
        told.score().isPresent() ? sorted(told.contributions()) : List.of(),
        told.score().isPresent()
            ? Optional.of(new Agreement(told.tree().value(), told.score().getAsDouble()))
            : Optional.empty(),
        Optional.of(
            new WhyNot(true, told.score().isPresent(), told.fields(), Absence.reason(run, told))));
  }

  private static Explained notIndexed(PinnedRun run, PassageId passage) {
    String reason = Absence.notIndexed(run, passage);
    return new Explained(
        passage,
        OptionalInt.empty(),
        OptionalDouble.empty(),
        ExplanationNode.of(NodeKind.OTHER, reason, 0, List.of()),
        List.of(),
        Optional.empty(),
        Optional.of(new WhyNot(false, false, List.of(), reason)));
  }

  private static List<Contribution> sorted(List<Contribution> contributions) {
    return contributions.stream()
        .sorted(Comparator.comparingDouble(Contribution::value).reversed())
        .toList();
  }
}
