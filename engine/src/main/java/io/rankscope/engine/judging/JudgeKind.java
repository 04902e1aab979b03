package io.rankscope.engine.judging;

/** The lane a judge works in. Lanes never mix: a model's label does not fill a person's slot. */
public enum JudgeKind {
  /** A person who grades. */
  HUMAN,
  /** A program, for example a language model. */
  MODEL,
  /** Known answers that judges are measured against. */
  GOLD,
  /** The decision of somebody who settled a disagreement. */
  ADJUDICATED
}
