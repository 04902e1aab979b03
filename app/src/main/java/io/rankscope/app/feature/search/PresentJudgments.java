package io.rankscope.app.feature.search;

import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.judging.AnswerSpan;
import io.rankscope.engine.judging.Judge;
import io.rankscope.engine.judging.JudgeKind;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.JudgmentKey;
import io.rankscope.engine.judging.JudgmentReduction;
import io.rankscope.engine.judging.QrelsRule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all judges hold of one query's passages at a moment.
 *
 * @param held what stands, by judge and pair; all pairs are of one query
 */
record PresentJudgments(Map<JudgmentKey, Judgment> held) {
  static final PresentJudgments NONE = new PresentJudgments(Map.of());

  PresentJudgments {
    held = Map.copyOf(held);
  }

  /** What {@code judge} holds of {@code passage}. */
  Optional<Judgment> of(Judge judge, PassageId passage) {
    return held.values().stream()
        .filter(judgment -> judgment.key().judge().equals(judge))
        .filter(judgment -> judgment.key().pair().passage().equals(passage))
        .findFirst();
  }

  /** Whether nobody has decided on {@code passage}; a model's label fills no hole. */
  boolean isHole(PassageId passage) {
    return held.values().stream()
        .filter(judgment -> judgment.key().judge().kind() != JudgeKind.MODEL)
        .filter(judgment -> judgment.key().pair().passage().equals(passage))
        .noneMatch(judgment -> judgment.opinion().verdict().decided());
  }

  /** The stretches of {@code text} that some judge marked as answer and that still stand there. */
  List<AnswerSpan> answers(PassageId passage, String text) {
    return held.values().stream()
        .filter(judgment -> judgment.key().pair().passage().equals(passage))
        .flatMap(judgment -> judgment.opinion().spans().stream())
        .filter(span -> span.holdsIn(text))
        .distinct()
        .sorted(java.util.Comparator.comparingInt(AnswerSpan::start))
        .toList();
  }

  /** One grade per passage, the one that most people gave. */
  Map<PassageId, Integer> grades() {
    Map<PassageId, Integer> grades = new LinkedHashMap<>();
    JudgmentReduction.byRule(held.values(), QrelsRule.MAJORITY)
        .grades()
        .forEach((pair, grade) -> grades.put(pair.passage(), grade));
    return grades;
  }

  /** The same, with {@code now} in place of whatever stood for {@code key}. */
  PresentJudgments with(JudgmentKey key, Optional<Judgment> now) {
    Map<JudgmentKey, Judgment> after = new LinkedHashMap<>(held);
    after.remove(key);
    now.ifPresent(judgment -> after.put(key, judgment));
    return new PresentJudgments(after);
  }

  /** Takes judgments of many queries apart, by query id. */
  static Map<String, PresentJudgments> byQuery(Collection<Judgment> judgments) {
    Map<String, Map<JudgmentKey, Judgment>> parts = new LinkedHashMap<>();
    for (Judgment judgment : judgments) {
      parts
          .computeIfAbsent(judgment.key().pair().queryId(), id -> new LinkedHashMap<>())
          .put(judgment.key(), judgment);
    }
    Map<String, PresentJudgments> byQuery = new LinkedHashMap<>();
    parts.forEach((query, held) -> byQuery.put(query, new PresentJudgments(held)));
    return byQuery;
  }
}
