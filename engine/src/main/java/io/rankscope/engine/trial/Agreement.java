package io.rankscope.engine.trial;

import io.rankscope.engine.inference.ModelFacts;
import java.util.OptionalDouble;

/**
 * How much two models agree on the same queries and passages.
 *
 * @param queries how many queries
 * @param passages how many passages each query ranked
 * @param tau mean of Kendall's tau of the two rankings; empty with fewer than two passages
 * @param overlap mean share of the first {@value #DEPTH} that both have
 * @param sameFirst share of queries with the same first passage
 * @param change the largest difference of two scores of one pair
 * @param meanChange mean of the absolute differences
 * @param likeness mean cosine of the two vectors that the models give a passage; empty unless both
 *     are encoders with vectors of one length
 * @param one the first model
 * @param other the second one
 */
public record Agreement(
    int queries,
    int passages,
    OptionalDouble tau,
    double overlap,
    double sameFirst,
    Change change,
    double meanChange,
    OptionalDouble likeness,
    Side one,
    Side other) {
  /** Ranks that the overlap looks at. */
  public static final int DEPTH = 10;

  /**
   * Vectors of a model and of the same model in 8-bit integers have cosines of 0.95 and more, those
   * of models that were trained apart are near 0.
   */
  private static final double KINDRED = 0.8;

  /**
   * Whether neither model can have been made from the other, or they are not used alike: their
   * scores are on scales of their own, so that changes of a score mean nothing.
   */
  public boolean isOfStrangers() {
    return one.facts().type() != other.facts().type()
        || one.facts().dimensions() != other.facts().dimensions()
        || (likeness.isPresent() && likeness.getAsDouble() < KINDRED);
  }

  /**
   * A query with a passage on which the models differ.
   *
   * @param passage its id
   */
  public record Change(String query, String passage, double one, double other) {
    /** How much the second model's score is above the first one's. */
    public double amount() {
      return other - one;
    }
  }

  /**
   * What a model took for it.
   *
   * @param millis milliseconds for everything it scored
   * @param textsPerSecond passages, or pairs for a reranker, and queries per second
   */
  public record Side(ModelFacts facts, double millis, double textsPerSecond) {}
}
