package io.rankscope.cli.output;

import io.rankscope.engine.domain.PassageId;
import java.util.OptionalInt;

/** The grades to show beside the hits of one query. */
@FunctionalInterface
public interface Grades {
  /** No passage is graded. */
  Grades NONE = passage -> OptionalInt.empty();

  /** The grade of {@code passage}, empty when nobody graded it. */
  OptionalInt of(PassageId passage);
}
