package io.rankscope.engine.judging;

/**
 * How several people's grades of a pair become one. Cannot-judge is never a grade: it is left out
 * and counted. Labels of models and gold answers take no part.
 */
public enum QrelsRule {
  /**
   * The grade most judges gave. Between grades given equally often the lowest wins, so that a
   * passage is never called more relevant than its judges agree on; such ties are counted.
   */
  MAJORITY,
  /** The middle grade; of two in the middle the lower, since grades have nothing in between. */
  MEDIAN,
  /**
   * The adjudicator's grade where there is one, else the grade all judges share. A pair they
   * disagree on and nobody settled is left out and counted. Of several adjudicators the latest
   * decides.
   */
  ADJUDICATED
}
