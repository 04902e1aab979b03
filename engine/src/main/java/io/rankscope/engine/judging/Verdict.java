package io.rankscope.engine.judging;

import java.util.OptionalInt;

/** What a judge decided about a pair. Grade 0 is a grade; only {@link Graded} carries one. */
public sealed interface Verdict {

  /** A grade on the workspace's scale. */
  record Graded(int value) implements Verdict {}

  /**
   * The passage cannot be judged.
   *
   * @param reason why, in the judge's words; may be empty
   */
  record CannotJudge(String reason) implements Verdict {}

  /** Put off until the rest of the list is done. */
  record Later() implements Verdict {}

  /** Nothing decided yet: the judge only wrote a note or marked a span. */
  record Undecided() implements Verdict {}

  /** The grade, if this is one. */
  default OptionalInt grade() {
    return this instanceof Graded graded ? OptionalInt.of(graded.value()) : OptionalInt.empty();
  }

  /** Whether the judge is done with the pair: graded it or said that it cannot be judged. */
  default boolean decided() {
    return this instanceof Graded || this instanceof CannotJudge;
  }
}
