package io.rankscope.engine.judging;

import java.util.List;

/**
 * All that a judge holds of a pair at one moment. Each judging event states it in full, so that
 * undoing one brings back the whole of what stood before.
 *
 * @param note free words, empty when there are none
 * @param spans in the order they were marked
 */
public record Opinion(Verdict verdict, String note, List<AnswerSpan> spans) {
  /** What a judge holds who has not met the pair. */
  public static final Opinion NONE = new Opinion(new Verdict.Undecided(), "", List.of());

  public Opinion {
    spans = List.copyOf(spans);
  }

  /** A grade without note or spans. */
  public static Opinion graded(int grade) {
    return NONE.with(new Verdict.Graded(grade));
  }

  /** The same note and spans under another verdict. */
  public Opinion with(Verdict other) {
    return new Opinion(other, note, spans);
  }

  /** The same verdict and spans with another note. */
  public Opinion withNote(String words) {
    return new Opinion(verdict, words, spans);
  }

  /** The same verdict and note with other spans. */
  public Opinion withSpans(List<AnswerSpan> others) {
    return new Opinion(verdict, note, others);
  }
}
