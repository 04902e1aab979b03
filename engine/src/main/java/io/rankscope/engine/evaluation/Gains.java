package io.rankscope.engine.evaluation;

/**
 * Discounted cumulative gain (Järvelin and Kekäläinen, TOIS 2002) as trec_eval computes it: the
 * gain is the grade, the discount at rank r is log2(r + 1), already at rank 2.
 */
final class Gains {
  private static final double[] DISCOUNTS = discounts(1000);

  private Gains() {}

  /** DCG of the first {@code cutOff} ranks over that of the best ranking, 0 without a gain. */
  static double ndcg(JudgedRanking ranking, int cutOff) {
    double ideal = 0;
    for (int i = 0; i < Math.min(cutOff, ranking.judged()); i++) {
      int grade = ranking.idealGrade(i);
      if (grade <= 0) {
        break;
      }
      ideal += grade / discount(i);
    }
    if (ideal == 0) {
      return 0;
    }
    double gained = 0;
    for (int i = 0; i < Math.min(cutOff, ranking.retrieved()); i++) {
      int grade = ranking.grade(i);
      if (grade > 0) {
        gained += grade / discount(i);
      }
    }
    return gained / ideal;
  }

  private static double discount(int index) {
    return index < DISCOUNTS.length ? DISCOUNTS[index] : log2(index + 2);
  }

  private static double[] discounts(int depth) {
    double[] table = new double[depth];
    for (int i = 0; i < depth; i++) {
      table[i] = log2(i + 2);
    }
    return table;
  }

  /** Exact for powers of two, where a quotient of logarithms can be off by an ulp. */
  private static double log2(int value) {
    int whole = 31 - Integer.numberOfLeadingZeros(value);
    return Integer.bitCount(value) == 1 ? whole : Math.log(value) / Math.log(2);
  }
}
