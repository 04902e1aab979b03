package io.rankscope.benchmarks.budget;

/** How long to measure. */
public enum Effort {
  /** Enough to see that everything works. */
  QUICK(1, 3, 100, 100),
  /** Enough to publish. */
  FULL(3, 9, 300, 500);

  private static final int SHORT_WORK_BEFORE = 4500;

  private final int warmUps;
  private final int rounds;
  private final int queries;
  private final int grades;

  Effort(int warmUps, int rounds, int queries, int grades) {
    this.warmUps = warmUps;
    this.rounds = rounds;
    this.queries = queries;
    this.grades = grades;
  }

  /** Rounds that are done before and not counted. */
  int warmUps() {
    return warmUps;
  }

  /**
   * Rounds of work that takes less than a few milliseconds, done before and not counted: as many
   * searches whatever the effort. Java compiles such work as it will stay only after some thousand
   * times, and Lucene's part of it, which repeats itself within a search, sooner than what is done
   * once per search.
   */
  int warmUpsOfShortWork() {
    return SHORT_WORK_BEFORE / queries;
  }

  /** Rounds that count. */
  int rounds() {
    return rounds;
  }

  /** Rounds of work that takes minutes. */
  int longRounds() {
    return Math.max(1, rounds / 3);
  }

  int queries() {
    return queries;
  }

  int grades() {
    return grades;
  }
}
