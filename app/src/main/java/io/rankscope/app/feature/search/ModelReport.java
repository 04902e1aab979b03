package io.rankscope.app.feature.search;

import io.rankscope.engine.attribution.SemanticMatch;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.inference.ModelFacts;
import io.rankscope.engine.inference.Reading;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How the models of a pipeline read a passage.
 *
 * @param uses each stage that has a model, in the order of the stages
 * @param nearest which sentence is nearest to the query, when an encoder takes part
 */
record ModelReport(Passage passage, List<Use> uses, Optional<SemanticMatch> nearest) {
  ModelReport {
    uses = List.copyOf(uses);
  }

  /**
   * A model at work in a stage.
   *
   * @param model what the workspace calls it
   * @param facts what is known of it; empty when it cannot be opened
   * @param read how it read this passage
   * @param timing what the stage cost in the run
   * @param agreements how much its order agrees with that of the stage before, and with that of the
   *     first stage when it is another
   * @param failure why it cannot be told more of, in words
   */
  record Use(
      String stage,
      String model,
      Optional<ModelFacts> facts,
      Optional<Read> read,
      Optional<Timing> timing,
      List<Agreement> agreements,
      Optional<FailureText> failure) {}

  /**
   * How a model read the passage, tried now.
   *
   * @param reading in offsets of what the model is given, title included
   * @param cutAt offset in the passage's text from which it is unread
   * @param millis wall time of this one passage
   */
  record Read(Reading reading, OptionalInt cutAt, double millis) {}

  /**
   * What the stage cost in the run.
   *
   * @param candidates passages it passed on
   * @param cached how many of their scores were known from before
   */
  record Timing(double millis, int candidates, int cached) {
    /** Milliseconds for each passage that the model has read; empty when it read none. */
    OptionalDouble each() {
      int read = candidates - cached;
      return read <= 0 ? OptionalDouble.empty() : OptionalDouble.of(millis / read);
    }
  }

  /**
   * Agreement of two orders.
   *
   * @param before the stage whose order it was
   * @param tau Kendall's tau
   * @param candidates how many passages both ranked
   */
  record Agreement(String before, double tau, int candidates) {}

  /** From where in the passage's text the last model that stopped reading left it unread. */
  OptionalInt cutAt() {
    return uses.reversed().stream()
        .flatMap(use -> use.read().stream())
        .map(Read::cutAt)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  /** The model whose score is taken apart: the last one that works. */
  Optional<Use> judged() {
    return uses.reversed().stream().filter(use -> use.failure().isEmpty()).findFirst();
  }
}
