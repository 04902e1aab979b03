package io.rankscope.engine.evaluation;

/**
 * What is measured, before cut-off and relevance level are chosen. Every formula gives what
 * trec_eval 9.0.4 gives, except {@link #JUDGED}, which trec_eval does not have.
 *
 * @see <a href="https://ir-measur.es">ir_measures, whose names these are</a>
 */
public enum MeasureKind {
  /**
   * Discounted cumulative gain over its ideal; the gain is the grade, the discount log2(rank+1).
   */
  NDCG("nDCG", CutOff.OPTIONAL, Level.FIXED, "NDCG") {
    @Override
    double score(JudgedRanking ranking, int cutOff, int level) {
      return Gains.ndcg(ranking, cutOff);
    }
  },
  /** Mean of the precisions at each relevant passage, over all relevant passages. */
  AP("AP", CutOff.OPTIONAL, Level.CHOSEN, "MAP") {
    @Override
    double score(JudgedRanking ranking, int cutOff, int level) {
      int relevant = ranking.relevant(level);
      if (relevant == 0) {
        return 0;
      }
      int found = 0;
      double sum = 0;
      for (int i = 0; i < Math.min(cutOff, ranking.retrieved()); i++) {
        if (ranking.grade(i) >= level) {
          found++;
          sum += (double) found / (i + 1);
        }
      }
      return sum / relevant;
    }
  },
  /** Share of relevant passages among the first k, a shorter ranking being filled up. */
  P("P", CutOff.REQUIRED, Level.CHOSEN, "Precision") {
    @Override
    double score(JudgedRanking ranking, int cutOff, int level) {
      return (double) ranking.relevantRetrieved(cutOff, level) / cutOff;
    }
  },
  /** Share of the relevant passages that are among the first k. */
  R("R", CutOff.REQUIRED, Level.CHOSEN, "Recall") {
    @Override
    double score(JudgedRanking ranking, int cutOff, int level) {
      return share(ranking.relevantRetrieved(cutOff, level), ranking.relevant(level));
    }
  },
  /** One over the rank of the first relevant passage, 0 when none is among the first k. */
  RR("RR", CutOff.OPTIONAL, Level.CHOSEN, "MRR") {
    @Override
    double score(JudgedRanking ranking, int cutOff, int level) {
      for (int i = 0; i < Math.min(cutOff, ranking.retrieved()); i++) {
        if (ranking.grade(i) >= level) {
          return 1.0 / (i + 1);
        }
      }
      return 0;
    }
  },
  /** 1 when a relevant passage is among the first k, else 0. */
  SUCCESS("Success", CutOff.REQUIRED, Level.CHOSEN) {
    @Override
    double score(JudgedRanking ranking, int cutOff, int level) {
      return ranking.relevantRetrieved(cutOff, level) > 0 ? 1 : 0;
    }
  },
  /** Share of the first k retrieved passages that have a grade; a shorter ranking counts whole. */
  JUDGED("Judged", CutOff.REQUIRED, Level.FIXED) {
    @Override
    double score(JudgedRanking ranking, int cutOff, int level) {
      return share(ranking.relevantRetrieved(cutOff, 0), Math.min(cutOff, ranking.retrieved()));
    }
  },
  /** Precision at the rank that equals the number of relevant passages. */
  RPREC("Rprec", CutOff.NONE, Level.CHOSEN, "RPrec") {
    @Override
    double score(JudgedRanking ranking, int cutOff, int level) {
      int relevant = ranking.relevant(level);
      return share(ranking.relevantRetrieved(relevant, level), relevant);
    }
  },
  /**
   * Share of the judged-irrelevant passages that relevant ones stand above (Buckley and Voorhees,
   * SIGIR 2004).
   */
  BPREF("Bpref", CutOff.NONE, Level.CHOSEN, "BPref") {
    @Override
    double score(JudgedRanking ranking, int cutOff, int level) {
      int relevant = ranking.relevant(level);
      int irrelevant = ranking.judged() - relevant;
      int above = 0;
      double sum = 0;
      for (int i = 0; i < ranking.retrieved(); i++) {
        int grade = ranking.grade(i);
        if (grade >= level) {
          sum +=
              above == 0
                  ? 1
                  : 1 - (double) Math.min(above, relevant) / Math.min(irrelevant, relevant);
        } else if (grade != JudgedRanking.UNJUDGED) {
          above++;
        }
      }
      return relevant == 0 ? 0 : sum / relevant;
    }
  },
  /** Share of relevant passages among all retrieved. */
  SET_P("SetP", CutOff.NONE, Level.CHOSEN) {
    @Override
    double score(JudgedRanking ranking, int cutOff, int level) {
      return share(ranking.relevantRetrieved(cutOff, level), ranking.retrieved());
    }
  },
  /** Share of the relevant passages that were retrieved. */
  SET_R("SetR", CutOff.NONE, Level.CHOSEN) {
    @Override
    double score(JudgedRanking ranking, int cutOff, int level) {
      return share(ranking.relevantRetrieved(cutOff, level), ranking.relevant(level));
    }
  };

  /** Whether {@code @k} may or must follow the name. */
  enum CutOff {
    REQUIRED,
    OPTIONAL,
    NONE
  }

  /** Whether {@code (rel=n)} may follow the name. */
  enum Level {
    CHOSEN,
    FIXED
  }

  private final String label;
  private final CutOff cutOff;
  private final Level level;
  private final String alias;

  MeasureKind(String label, CutOff cutOff, Level level) {
    this(label, cutOff, level, label);
  }

  MeasureKind(String label, CutOff cutOff, Level level, String alias) {
    this.label = label;
    this.cutOff = cutOff;
    this.level = level;
    this.alias = alias;
  }

  /** The name, such as {@code nDCG}. */
  public String label() {
    return label;
  }

  /** The other name that ir_measures knows it by, or the label. */
  String alias() {
    return alias;
  }

  CutOff cutOff() {
    return cutOff;
  }

  Level level() {
    return level;
  }

  /**
   * The value for one query, 0 to 1.
   *
   * @param cutOff how many ranks count, {@link Integer#MAX_VALUE} for all
   * @param level the lowest grade that is relevant
   */
  abstract double score(JudgedRanking ranking, int cutOff, int level);

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
