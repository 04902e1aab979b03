package io.rankscope.engine.search;

/** What becomes of a search when the model of a stage fails. */
enum StageFailures {
  /** The failure is a warning and the other stages are shown: for people who look at one query. */
  SHOWN,
  /** The search fails: for runs of query sets, whose figures must not mix two rankers. */
  THROWN
}
