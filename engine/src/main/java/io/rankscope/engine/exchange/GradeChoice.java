package io.rankscope.engine.exchange;

import io.rankscope.engine.judging.QrelsRule;

/** Whose grades become the answer key. */
public sealed interface GradeChoice {
  /** The grades of the one judge there is. */
  record OnlyJudge() implements GradeChoice {}

  /**
   * The grades of a judge, a person if several kinds share the name.
   *
   * @param name as the judge is called in the store
   */
  record ByJudge(String name) implements GradeChoice {}

  /** What several people's grades come to. */
  record ByRule(QrelsRule rule) implements GradeChoice {}
}
