package io.rankscope.cli.command;

import io.rankscope.cli.console.Console;
import io.rankscope.engine.domain.Qrels;
import io.rankscope.engine.index.Source;
import io.rankscope.engine.judging.EventScope;
import io.rankscope.engine.judging.JudgeKind;
import io.rankscope.engine.judging.Judgment;
import io.rankscope.engine.judging.JudgmentReduction;
import io.rankscope.engine.judging.QrelsRule;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;

/** People's grades by majority: of a single judge that is what they gave. */
final class MajorityGrades {
  private MajorityGrades() {}

  /** The grades of a query set in the workspace's judgments, none when nobody judged. */
  static Qrels of(Session session, Console console, Source source, String set) {
    String collection = source.definition().collection();
    Collection<Judgment> present =
        Files.exists(session.workspace().workspace().judgmentsFile())
            ? session.workspace().judgments().present(EventScope.ofSet(collection, set)).values()
            : List.of();
    long judges =
        present.stream()
            .map(judgment -> judgment.key().judge())
            .filter(judge -> judge.kind() == JudgeKind.HUMAN)
            .distinct()
            .count();
    if (judges > 1) {
      console.say(
          "grades of "
              + judges
              + " judges by majority; for another rule, export judgments and name them with"
              + " --qrels");
    }
    return JudgmentReduction.byRule(present, QrelsRule.MAJORITY).qrels(collection, set);
  }
}
