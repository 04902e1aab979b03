package io.rankscope.engine.exchange;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A judgment as a file states it.
 *
 * @param judge absent when the line names none
 * @param note absent when the format has no place for notes
 * @param quotes the words of the answer spans; absent when the format has no place for spans
 * @param number number of its line, from 1
 */
record JudgmentLine(
    Optional<Judge> judge,
    String query,
    PassageId passage,
    Verdict verdict,
    Optional<String> note,
    Optional<List<String>> quotes,
    long number) {

  static JudgmentLine of(QrelsLine line) {
    return new JudgmentLine(
        Optional.empty(),
        line.query(),
        line.passage(),
        new Verdict.Graded(line.grade()),
        Optional.empty(),
        Optional.empty(),
        line.number());
  }
}
