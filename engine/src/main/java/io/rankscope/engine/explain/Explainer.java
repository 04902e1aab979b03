package io.rankscope.engine.explain;

import io.rankscope.engine.domain.Hit;
import io.rankscope.engine.domain.LedgerEntry;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.index.DocAddress;
import io.rankscope.engine.search.PinnedRun;
import io.rankscope.engine.search.ShardFailure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Explains passages of a run from what the run kept, never from a second search. Safe for use by
 * several threads.
 */
public final class Explainer {
  private final StageExplainer stages;

  /**
   * @param explainers one for each kind of leg that runs may come from
   */
  public Explainer(List<LegExplainer<?>> explainers) {
    this.stages = new StageExplainer(explainers);
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
      StageExplainer.Told told = stages.explain(run, address.get());
      return hit.isPresent() ? ofHit(hit.get(), told) : ofOther(run, passage, address.get(), told);
    } catch (IOException | ShardFailure | InternalError e) {
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

  private static Explained ofHit(Hit hit, StageExplainer.Told all) {
    LegExplanation told = all.last();
    return new Explained(
        hit.id(),
        OptionalInt.of(hit.rank()),
        OptionalDouble.of(hit.score()),
        told.tree(),
        Contribution.largestFirst(told.contributions()),
        all.stages(),
        Optional.of(new Agreement(told.tree().value(), hit.score())),
        Optional.empty());
  }

  private static Explained ofOther(
      PinnedRun run, PassageId passage, DocAddress address, StageExplainer.Told all)
      throws IOException {
    LegExplanation told = all.last();
    List<LedgerEntry> ledger = run.ledger(address);
    boolean matched = ledger.stream().anyMatch(entry -> entry.rank().isPresent());
    return new Explained(
        passage,
        OptionalInt.empty(),
        told.score(),
        told.tree(),
        told.score().isPresent() ? Contribution.largestFirst(told.contributions()) : List.of(),
        all.stages(),
        told.score().isPresent()
            ? Optional.of(new Agreement(told.tree().value(), told.score().getAsDouble()))
            : Optional.empty(),
        Optional.of(
            new WhyNot(
                true,
                matched || told.score().isPresent(),
                told.fields(),
                Absence.reason(run, address, told, ledger),
                ledger)));
  }

  private static Explained notIndexed(PinnedRun run, PassageId passage) throws IOException {
    String reason = Absence.notIndexed(run, passage);
    return new Explained(
        passage,
        OptionalInt.empty(),
        OptionalDouble.empty(),
        ExplanationNode.of(NodeKind.OTHER, reason, 0, List.of()),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.of(new WhyNot(false, false, List.of(), reason, List.of())));
  }
}
