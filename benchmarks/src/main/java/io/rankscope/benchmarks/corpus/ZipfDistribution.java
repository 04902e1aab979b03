package io.rankscope.benchmarks.corpus;

import java.util.random.RandomGenerator;

/**
 * Ranks as words of text have them: the word at rank {@code r} (from 0) is drawn with a probability
 * proportional to {@code 1 / (r + 1 + shift)^exponent} (Mandelbrot 1953). Draws in constant time by
 * the alias method (Vose, IEEE Transactions on Software Engineering 17(9), 1991).
 */
final class ZipfDistribution {
  /** Mandelbrot's fit of English. */
  static final double SHIFT = 2.7;

  static final double EXPONENT = 1.0;

  private final double[] threshold;
  private final int[] alias;

  ZipfDistribution(int ranks) {
    threshold = new double[ranks];
    alias = new int[ranks];
    double sum = 0;
    for (int rank = 0; rank < ranks; rank++) {
      threshold[rank] = Math.pow(rank + 1 + SHIFT, -EXPONENT);
      sum += threshold[rank];
    }
    int[] small = new int[ranks];
    int[] large = new int[ranks];
    int smalls = 0;
    int larges = 0;
    for (int rank = 0; rank < ranks; rank++) {
      threshold[rank] *= ranks / sum;
      if (threshold[rank] < 1) {
        small[smalls++] = rank;
      } else {
        large[larges++] = rank;
      }
    }
    while (smalls > 0 && larges > 0) {
      int poor = small[--smalls];
      int rich = large[larges - 1];
      alias[poor] = rich;
      threshold[rich] -= 1 - threshold[poor];
      if (threshold[rich] < 1) {
        larges--;
        small[smalls++] = rich;
      }
    }
    while (larges > 0) {
      threshold[large[--larges]] = 1;
    }
    while (smalls > 0) {
      threshold[small[--smalls]] = 1;
    }
  }

  /** A rank, 0 the likeliest. */
  int draw(RandomGenerator random) {
    int column = random.nextInt(threshold.length);
    return random.nextDouble() < threshold[column] ? column : alias[column];
  }
}
