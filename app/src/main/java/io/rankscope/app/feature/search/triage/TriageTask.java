package io.rankscope.app.feature.search.triage;

import io.rankscope.app.feature.search.triage.TriageFindings.Scope;
import io.rankscope.engine.domain.PassageId;
import io.rankscope.engine.domain.QuerySet;
import io.rankscope.engine.index.PinnedSource;
import io.rankscope.engine.judging.EventScope;
import io.rankscope.engine.judging.JudgmentReduction;
import io.rankscope.engine.judging.QrelsRule;
import io.rankscope.engine.search.vector.MissTriage.Question;
import io.rankscope.engine.search.vector.TriageReport;
import io.rankscope.engine.search.vector.VectorLeg;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import io.rankscope.engine.workspace.OpenWorkspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the graph legs of a run for some queries, and beside them looks at every vector. */
final class TriageTask implements Task<TriageFindings> {
  /** How many of the first passages are compared, unless a leg passes on fewer. */
  private static final int FIRST = 10;

  private final TriageSubject subject;
  private final Scope scope;
  private final QuerySet asked;
  private final PinnedSource pin;

  /** Pins the source until the task has ended. */
  TriageTask(TriageSubject subject, Scope scope, QuerySet asked) {
    this.subject = subject;
    this.scope = scope;
    this.asked = asked;
    this.pin = subject.run().source().pinAgain();
  }

  @Override
  public TriageFindings run(Progress progress, Cancellation cancellation) {
    try (pin) {
      Map<String, Set<PassageId>> relevant = relevant();
      List<TriageReport> reports = new ArrayList<>();
      for (VectorLeg leg : subject.graphLegs()) {
        reports.add(
            subject
                .source()
                .workspace()
                .triage(pin, question(leg), asked.queries(), relevant)
                .run(progress, cancellation));
      }
      return new TriageFindings(
          scope, asked, subject.pipeline(), subject.run().run().sourceFingerprint(), reports);
    }
  }

  private Question question(VectorLeg leg) {
    int depth = subject.pipeline().depth(leg, FIRST);
    return new Question(leg, subject.pipeline().filters(), Math.min(FIRST, depth), depth);
  }

  /** By query, what most people called relevant. */
  private Map<String, Set<PassageId>> relevant() {
    OpenWorkspace workspace = subject.source().workspace();
    int level = workspace.workspace().grades().relevantFrom();
    Map<String, Set<PassageId>> relevant = new HashMap<>();
    JudgmentReduction.byRule(
            workspace
                .judgments()
                .present(EventScope.ofSet(subject.source().collection(), asked.name()))
                .values(),
            QrelsRule.MAJORITY)
        .grades()
        .forEach(
            (pair, grade) -> {
              if (grade >= level) {
                relevant
                    .computeIfAbsent(pair.queryId(), query -> new HashSet<>())
                    .add(pair.passage());
              }
            });
    return relevant;
  }
}
