package io.rankscope.app.feature.judge;

import io.rankscope.engine.corpus.TextSpan;
import io.rankscope.engine.judging.AnswerSpan;
import java.util.ArrayList;
import java.util.List;

/** What becomes of the marked answers when another stretch is marked. */
final class AnswerMarks {
  private AnswerMarks() {}

  /**
   * {@code marked} with {@code chosen} added. One that is marked already is removed; those it
   * touches become one with it.
   */
  static List<AnswerSpan> toggled(String text, List<AnswerSpan> marked, TextSpan chosen) {
    int start = chosen.start();
    int end = chosen.end();
    List<AnswerSpan> result = new ArrayList<>();
    for (AnswerSpan span : marked) {
      if (span.start() == chosen.start() && span.end() == chosen.end()) {
        return without(marked, span);
      }
      if (span.start() < end && start < span.end()) {
        start = Math.min(start, span.start());
        end = Math.max(end, span.end());
      } else {
        result.add(span);
      }
    }
    int unitedStart = start;
    int unitedEnd = end;
    result.removeIf(span -> span.start() < unitedEnd && unitedStart < span.end());
    result.add(AnswerSpan.in(text, start, end));
    return result;
  }

  static List<AnswerSpan> without(List<AnswerSpan> marked, AnswerSpan gone) {
    return marked.stream().filter(span -> !span.equals(gone)).toList();
  }
}
