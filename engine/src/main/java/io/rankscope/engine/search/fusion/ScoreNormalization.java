package io.rankscope.engine.search.fusion;

import io.rankscope.engine.search.Candidate;
import java.util.Arrays;
import java.util.List;

/** How the scores of one leg are made comparable with those of another. */
public enum ScoreNormalization {
  /** Scores as they are. */
  NONE("none"),
  /** The best score becomes 1, the worst 0; equal scores all become 1. */
  MIN_MAX("min-max"),
  /**
   * Distance from the mean in (population) standard deviations; equal scores all become 0. Negative
   * values count: a leg that lacks a passage adds 0, which is the mean.
   */
  Z_SCORE("z-score");

  private final String label;

  ScoreNormalization(String label) {
    this.label = label;
  }

  /** The name used in files. */
  public String label() {
    return label;
  }

  /** {@code double[candidates]}: the normalised score of each, in the order of the ranking. */
  double[] normalize(List<Candidate> ranking) {
    double[] scores = ranking.stream().mapToDouble(Candidate::score).toArray();
    return switch (this) {
      case NONE -> scores;
      case MIN_MAX -> minMax(scores);
      case Z_SCORE -> standard(scores);
    };
  }

  private static double[] minMax(double[] scores) {
    double least = Arrays.stream(scores).min().orElse(0);
    double most = Arrays.stream(scores).max().orElse(0);
    return Arrays.stream(scores)
        .map(score -> most == least ? 1 : (score - least) / (most - least))
        .toArray();
  }

  private static double[] standard(double[] scores) {
    double mean = Arrays.stream(scores).average().orElse(0);
    double variance =
        Arrays.stream(scores).map(score -> (score - mean) * (score - mean)).average().orElse(0);
    double deviation = Math.sqrt(variance);
    boolean equal = deviation == 0 || Arrays.stream(scores).distinct().count() < 2;
    return Arrays.stream(scores).map(score -> equal ? 0 : (score - mean) / deviation).toArray();
  }
}
